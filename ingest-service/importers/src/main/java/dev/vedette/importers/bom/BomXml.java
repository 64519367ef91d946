package dev.vedette.importers.bom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** A bill in XML as the tree that the same bill has in JSON. Each object keeps its line under {@link #LINE}. */
final class BomXml implements SafeXml.Handler {

    static final String LINE = "@line";

    /** Elements that stand for lists; their children are the items. */
    private static final Set<String> LISTS = Set.of(
            "components",
            "services",
            "dependencies",
            "hashes",
            "licenses",
            "externalReferences",
            "ancestors",
            "descendants",
            "variants",
            "properties",
            "datasets",
            "inputs",
            "outputs",
            "endpoints",
            "useCases",
            "users",
            "source",
            "destination");

    private static final int MAX_ELEMENTS = 1_000_000;

    private record Open(String name, ObjectNode object, StringBuilder text) {}

    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private ObjectNode root;
    private int elements;

    private BomXml(String source) {
        this.source = source;
    }

    static JsonNode read(SourceFile file) throws UnreadableException {
        BomXml handler = new BomXml(file.path());
        SafeXml.read(file.path(), file.bytes(), handler);
        return handler.root == null ? JsonNodeFactory.instance.objectNode() : handler.root;
    }

    @Override
    public void start(XMLStreamReader in, String name, int depth) throws UnreadableException {
        int line = in.getLocation().getLineNumber();
        if (++elements > MAX_ELEMENTS) {
            throw new UnreadableException(
                    source, line + ":1", "The bill has more than a million elements.", "Split it.");
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put(LINE, line);
        for (int i = 0; i < in.getAttributeCount(); i++) {
            object.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        open.push(new Open(name, object, new StringBuilder()));
        root = root == null ? object : root;
    }

    @Override
    public void text(String text, int depth) {
        if (!open.isEmpty()) {
            open.peek().text().append(text);
        }
    }

    @Override
    public void end(String name, int depth) {
        Open done = open.pop();
        String text = done.text().toString().strip();
        boolean leaf = done.object().size() == 1;
        JsonNode value = leaf ? JsonNodeFactory.instance.textNode(text) : done.object();
        if (!leaf && !text.isEmpty()) {
            // an element with attributes and words: a hash, a property, a classification
            done.object().put(name.equals("hash") ? "content" : "value", text);
        }
        if (!open.isEmpty()) {
            put(open.peek(), name, value);
        }
    }

    private static void put(Open parent, String name, JsonNode value) {
        boolean list = LISTS.contains(parent.name()) || parent.name().equals("data") && dataItem(name);
        if (list) {
            parent.object().withArray("items").add(value);
            return;
        }
        JsonNode unwrapped = value.isObject() && value.path("items").isArray() ? value.get("items") : value;
        if (LISTS.contains(name) && !unwrapped.isArray()) {
            unwrapped = JsonNodeFactory.instance.arrayNode();
        }
        if (name.equals("data") && !unwrapped.isArray()) {
            // a component of data describes itself in one or several such elements
            parent.object().withArray("data").add(unwrapped);
        } else if (name.equals("dependency")) {
            parent.object().withArray("dependsOn").add(unwrapped.path("ref").asText(""));
        } else if (name.equals("data") && parent.object().get("data") instanceof ArrayNode known) {
            unwrapped.forEach(known::add);
        } else {
            parent.object().set(name, unwrapped);
        }
    }

    /** What the list of a service's data holds. */
    private static boolean dataItem(String name) {
        return name.equals("dataflow") || name.equals("classification");
    }
}
