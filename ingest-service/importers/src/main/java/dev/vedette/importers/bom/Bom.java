package dev.vedette.importers.bom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a bill lists, nested things included, in the order of the file.
 *
 * @param dependsOn references by reference
 */
record Bom(JsonNode root, List<Item> items, Map<String, List<String>> dependsOn) {

    private static final int MAX_DEPTH = 50;

    /**
     * One entry.
     *
     * @param parent the entry it is nested in, or {@code null}
     * @param service whether it comes from the list of services
     */
    record Item(JsonNode node, String pointer, Item parent, boolean service, boolean root) {
        String type() {
            return service ? "service" : node.path("type").asText("library");
        }

        String name() {
            return Labels.clean(node.path("name").asText(""));
        }

        /** What other entries call it; the pointer when it has no reference of its own. */
        String ref() {
            String ref = node.path("bom-ref").asText("");
            return ref.isEmpty() ? pointer : ref;
        }

        String position() {
            return position("");
        }

        /** Position of what stands below, e.g. {@code /modelCard}. */
        String position(String below) {
            JsonNode line = node.path(BomXml.LINE);
            return line.isInt() ? line.asInt() + ":1" : pointer + below;
        }

        String text(String key) {
            return Labels.clean(node.path(key).asText(""));
        }

        String purl() {
            return node.path("purl").asText("");
        }
    }

    static Bom of(JsonNode root) {
        Bom bom = new Bom(root, new ArrayList<>(), new LinkedHashMap<>());
        JsonNode main = root.path("metadata").path("component");
        if (main.isObject()) {
            bom.component(main, "/metadata/component", null, true, 0);
        }
        bom.components(root.path("components"), "/components", null, 0);
        bom.services(root.path("services"), "/services", null, 0);
        for (JsonNode d : root.path("dependencies")) {
            List<String> on = bom.dependsOn.computeIfAbsent(d.path("ref").asText(""), r -> new ArrayList<>());
            d.path("dependsOn").forEach(r -> on.add(r.asText("")));
        }
        return bom;
    }

    private void components(JsonNode list, String pointer, Item parent, int depth) {
        for (int i = 0; i < list.size() && depth < MAX_DEPTH; i++) {
            component(list.get(i), pointer + "/" + i, parent, false, depth);
        }
    }

    private void component(JsonNode node, String pointer, Item parent, boolean main, int depth) {
        Item item = new Item(node, pointer, parent, false, main);
        items.add(item);
        components(node.path("components"), JsonSource.pointer(pointer, "components"), item, depth + 1);
    }

    private void services(JsonNode list, String pointer, Item parent, int depth) {
        for (int i = 0; i < list.size() && depth < MAX_DEPTH; i++) {
            Item item = new Item(list.get(i), pointer + "/" + i, parent, true, false);
            items.add(item);
            services(list.get(i).path("services"), item.pointer() + "/services", item, depth + 1);
        }
    }

    /** The reference without the address of the bill: {@code urn:cdx:serial/1#ref} is {@code ref}. */
    static String local(String ref) {
        int hash = ref.indexOf('#');
        return ref.startsWith("urn:cdx:") && hash > 0 ? ref.substring(hash + 1) : ref;
    }
}
