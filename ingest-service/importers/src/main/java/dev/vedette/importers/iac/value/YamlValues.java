package dev.vedette.importers.iac.value;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

/** YAML (and so JSON) documents as values, with places, merge keys and custom tags. No Java object is ever made. */
public final class YamlValues {
    private static final long MAX_NODES = 500_000;

    /** @param at line:column of what cannot be read */
    public static final class NotYaml extends Exception {
        private static final long serialVersionUID = 1L;
        private final String at;

        NotYaml(String at, String message) {
            super(message);
            this.at = at;
        }

        public String at() {
            return at;
        }
    }

    /** One document and where it begins. */
    public record Document(Value value, String at) {}

    private final BiFunction<String, Value, Value> tags;
    private final Map<Node, Value> done = new IdentityHashMap<>();
    private final Map<Node, Long> sizes = new IdentityHashMap<>();
    private final Set<Node> underWay = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private long budget = MAX_NODES;

    private YamlValues(BiFunction<String, Value, Value> tags) {
        this.tags = tags;
    }

    /**
     * @param tags gives the value for a custom tag such as {@code !Ref} and what it tags
     * @throws NotYaml also when limits of nesting, aliases or size are exceeded
     */
    public static List<Document> read(String text, BiFunction<String, Value, Value> tags) throws NotYaml {
        try {
            return documents(text, tags);
        } catch (NotYaml e) {
            // JSON may be indented with tabs and hold comments, YAML may not
            Optional<Value> json = text.stripLeading().startsWith("{") ? JsonValues.decode(text) : Optional.empty();
            if (json.isPresent()) {
                return List.of(new Document(json.get(), "1:1"));
            }
            throw e;
        }
    }

    private static List<Document> documents(String text, BiFunction<String, Value, Value> tags) throws NotYaml {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(50);
        options.setCodePointLimit(20_000_000);
        List<Document> documents = new ArrayList<>();
        try {
            YamlValues reader = new YamlValues(tags);
            for (Node node : new Yaml(new SafeConstructor(options)).composeAll(new StringReader(text))) {
                if (node != null) {
                    documents.add(new Document(reader.value(node), place(node)));
                }
            }
        } catch (MarkedYAMLException e) {
            String at = e.getProblemMark() == null
                    ? ""
                    : (e.getProblemMark().getLine() + 1) + ":"
                            + (e.getProblemMark().getColumn() + 1);
            throw new NotYaml(at, e.getProblem() == null ? "it is not YAML" : e.getProblem());
        } catch (YAMLException e) {
            throw new NotYaml(
                    "", String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not YAML"));
        }
        return documents;
    }

    public static List<Document> read(String text) throws NotYaml {
        return read(text, (tag, v) -> v);
    }

    private static String place(Node n) {
        return n.getStartMark() == null
                ? ""
                : (n.getStartMark().getLine() + 1) + ":" + (n.getStartMark().getColumn() + 1);
    }

    private Value value(Node node) {
        Value so = done.get(node);
        if (so != null) {
            spend(sizes.getOrDefault(node, 1L));
            return so;
        }
        if (!underWay.add(node)) {
            return Value.NULL;
        }
        long before = budget;
        spend(1);
        Value value =
                switch (node) {
                    case ScalarNode s -> scalar(s);
                    case SequenceNode list ->
                        Value.of(list.getValue().stream().map(this::value).toList());
                    case MappingNode map -> mapping(map);
                    default -> Value.NULL;
                };
        String tag = node.getTag().getValue();
        if (tag.startsWith("!") && tag.length() > 1) {
            value = tags.apply(tag.substring(1), value);
        }
        underWay.remove(node);
        done.put(node, value);
        sizes.put(node, before - budget);
        return value;
    }

    private void spend(long n) {
        budget -= n;
        if (budget < 0) {
            throw new YAMLException("aliases make the document larger than " + MAX_NODES + " values");
        }
    }

    private static Value scalar(ScalarNode node) {
        String s = node.getValue();
        boolean plain = node.isPlain() && !node.getTag().getValue().startsWith("!");
        if (!plain) {
            return new Value.Text(s, true, Refs.NONE, false);
        }
        String lower = s.toLowerCase(Locale.ROOT);
        if (s.isEmpty() || s.equals("~") || lower.equals("null")) {
            return Value.NULL;
        }
        if (lower.equals("true") || lower.equals("false")) {
            return Value.of(lower.equals("true"));
        }
        if (s.length() < 18 && s.matches("0|-?[1-9]\\d*")) {
            return Value.of(Long.parseLong(s));
        }
        return new Value.Text(s, true, Refs.NONE, false);
    }

    private Value mapping(MappingNode map) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        Set<String> own = new HashSet<>();
        for (NodeTuple t : map.getValue()) {
            if (t.getKeyNode().getTag().equals(Tag.MERGE) || key(t).equals("<<")) {
                merge(value(t.getValueNode()), fields, at, own);
            } else {
                fields.put(key(t), value(t.getValueNode()));
                at.put(key(t), place(t.getKeyNode()));
                own.add(key(t));
            }
        }
        return new Value.Fields(fields, at, Refs.NONE, false);
    }

    private static String key(NodeTuple t) {
        return t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
    }

    /** What stands in the map itself wins over what is merged in. */
    private static void merge(Value merged, Map<String, Value> fields, Map<String, String> at, Set<String> own) {
        if (merged instanceof Value.Fields f) {
            f.fields().forEach((k, v) -> {
                if (!own.contains(k)) {
                    fields.putIfAbsent(k, v);
                    at.putIfAbsent(k, f.at().getOrDefault(k, ""));
                }
            });
        } else if (merged instanceof Value.Items items) {
            items.items().forEach(v -> merge(v, fields, at, own));
        }
    }
}
