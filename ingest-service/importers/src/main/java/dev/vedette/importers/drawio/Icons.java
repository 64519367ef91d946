package dev.vedette.importers.drawio;

import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.label.Typed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a shape or icon stands for. Names of icons are words, so that the same gazetteer reads them as reads labels. */
final class Icons {

    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry("umlActor", "user"),
            Map.entry("actor", "user"),
            Map.entry("mxgraph.basic.person", "user"),
            Map.entry("cylinder", "data-store"),
            Map.entry("cylinder2", "data-store"),
            Map.entry("cylinder3", "data-store"),
            Map.entry("datastore", "data-store"),
            Map.entry("mxgraph.flowchart.database", "data-store"),
            Map.entry("mxgraph.flowchart.stored_data", "data-store"),
            Map.entry("mxgraph.c4.person2", "user"),
            Map.entry("document", "knowledge-source"),
            Map.entry("cloud", "external-service"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("users", "user"),
            Map.entry("user", "user"),
            Map.entry("client", "endpoint-device"),
            Map.entry("mobile client", "endpoint-device"),
            Map.entry("internet", "external-actor"),
            Map.entry("internet alt1", "external-actor"),
            Map.entry("internet alt2", "external-actor"),
            Map.entry("traditional server", "vm"),
            Map.entry("corporate data center", "external-service"),
            Map.entry("lambda function", "function"),
            Map.entry("bucket", "object-storage"),
            Map.entry("bucket with objects", "object-storage"),
            Map.entry("role", "component"),
            Map.entry("endpoints", "component"),
            Map.entry("temporary security credential", "component"));

    private Icons() {}

    static Typed type(Cell c) {
        Style s = c.style;
        String shape = s.get("shape");
        String type = SHAPES.get(shape);
        if (type == null) {
            type = SHAPES.entrySet().stream()
                    .filter(e -> s.has(e.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
        if (type != null) {
            return new Typed(type, 0.7, new TreeMap<>());
        }
        return iconWords(c).map(Icons::byWords).orElse(Typed.NOTHING);
    }

    private static Typed byWords(String words) {
        String own = WORDS.get(words);
        if (own != null) {
            return own.equals("component") ? Typed.NOTHING : new Typed(own, 0.8, new TreeMap<>());
        }
        return Gazetteer.standard()
                .type("Amazon " + words)
                .or(() -> Gazetteer.standard().type(words))
                .or(() -> Gazetteer.standard().type("Amazon " + words.replace(" ", "")))
                .map(t -> new Typed(t.type(), Math.min(0.88, t.confidence()), t.facts()))
                .orElse(Typed.NOTHING);
    }

    /** The name of the icon as words, e.g. {@code api gateway}. */
    static Optional<String> iconWords(Cell c) {
        if (c.style.has("hint")) {
            return Optional.of(c.style.get("hint").toLowerCase(Locale.ROOT)).filter(h -> !h.isBlank());
        }
        for (String key : new String[] {"resIcon", "prIcon", "grIcon", "shape", "image"}) {
            String value = c.style.get(key);
            boolean vendor = value.contains("mxgraph.") || value.contains("img/lib/") || value.contains("/images/");
            if (vendor && !value.startsWith("data:")) {
                String words = words(value);
                if (!words.isEmpty()) {
                    return Optional.of(words);
                }
            }
        }
        return Optional.empty();
    }

    private static String words(String value) {
        String name = value.substring(Math.max(value.lastIndexOf('/'), -1) + 1);
        name = name.replaceAll("\\.(?:svg|png|jpg)$", "");
        name = name.substring(name.lastIndexOf('.') + 1);
        String words =
                name.replaceAll("[_\\-]+", " ").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
        return words.matches("resourceicon|producticon|group|groupcenter|.*rectangle.*|ellipse|person2?") ? "" : words;
    }
}
