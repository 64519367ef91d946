package dev.vedette.importers.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as a tree of JSON values, for formats that come as either. Only nodes are composed: no Java object is ever
 * built from a tag. Aliases and depth are bounded.
 */
public final class YamlSource {

    private static final int MAX_ALIASES = 50;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 1_000_000;

    private YamlSource() {}

    /** For detection: the first document, or empty when it is not readable as YAML. */
    public static Optional<JsonNode> peek(SourceFile file) {
        return Optional.ofNullable(
                file.derived("yaml", Parsed.class, YamlSource::parsed).tree());
    }

    /** @param tree {@code null} when it is not readable as YAML */
    private record Parsed(JsonNode tree) {}

    private static Parsed parsed(SourceFile file) {
        try {
            return new Parsed(read(file));
        } catch (UnreadableException e) {
            return new Parsed(null);
        }
    }

    /** @throws UnreadableException with line and column of the first error */
    public static JsonNode read(SourceFile file) throws UnreadableException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(20_000_000);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(file.text()));
            if (root == null) {
                throw new UnreadableException(
                        file.path(),
                        "1:1",
                        "The file holds no YAML document.",
                        "Upload the file again with its content.");
            }
            return new Walk().json(root, 0);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            String at = mark == null ? "" : (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
            throw new UnreadableException(
                    file.path(), at, "The YAML is broken: " + e.getProblem() + ".", "Correct it there.");
        } catch (YAMLException e) {
            throw new UnreadableException(
                    file.path(),
                    "",
                    "The YAML is not accepted: " + e.getMessage() + ".",
                    "Make it smaller or less nested.");
        }
    }

    /** Turns nodes into values; counts them, because aliases may repeat a subtree many times. */
    private static final class Walk {
        private int nodes;

        JsonNode json(Node node, int depth) {
            if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
                throw new YAMLException("it is nested too deep or too large once its aliases are followed");
            }
            return switch (node) {
                case MappingNode m -> object(m, depth);
                case SequenceNode s -> array(s.getValue(), depth);
                case ScalarNode s -> scalar(s);
                default -> JsonNodeFactory.instance.nullNode();
            };
        }

        private ObjectNode object(MappingNode m, int depth) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple t : m.getValue()) {
                String key = t.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
                JsonNode value = json(t.getValueNode(), depth + 1);
                if (key.equals("<<") && value.isObject()) {
                    value.properties().forEach(p -> object.putIfAbsent(p.getKey(), p.getValue()));
                } else {
                    object.set(key, value);
                }
            }
            return object;
        }

        private ArrayNode array(List<Node> items, int depth) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(i -> array.add(json(i, depth + 1)));
            return array;
        }

        private static JsonNode scalar(ScalarNode s) {
            String v = s.getValue();
            if (s.getTag().equals(Tag.BOOL)) {
                return JsonNodeFactory.instance.booleanNode(
                        List.of("true", "yes", "on").contains(v.toLowerCase(java.util.Locale.ROOT)));
            }
            if (s.getTag().equals(Tag.NULL)) {
                return JsonNodeFactory.instance.nullNode();
            }
            if (s.getTag().equals(Tag.INT) && v.matches("-?\\d{1,17}")) {
                return JsonNodeFactory.instance.numberNode(Long.parseLong(v));
            }
            return JsonNodeFactory.instance.textNode(v);
        }
    }
}
