package dev.vedette.importers.iac.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON texts to values and back. Placeholders within strings keep their references. */
public final class JsonValues {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(10_000_000)
                    .maxNumberLength(100)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build());
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{((?:module\\.[\\w-]+(?:\\[[^\\]}]{0,80}\\])?\\.)*(?:data\\.)?[\\w-]+\\.[\\w-]+"
                    + "(?:\\[[^\\]}]{0,80}\\])?)((?:\\.[\\w-]+)*)\\}");

    private JsonValues() {}

    /** The text's value; empty when it is not JSON. Keys that stand twice are taken from their last place. */
    public static Optional<Value> decode(String json) {
        String s = json.strip();
        if (!s.startsWith("{") && !s.startsWith("[") && !s.startsWith("\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(value(MAPPER.readTree(s)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** @throws JsonProcessingException with the place of what is wrong */
    public static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    public static Value value(JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return Value.NULL;
        }
        if (node.isObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), value(e.getValue())));
            return Value.of(fields);
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.forEach(n -> items.add(value(n)));
            return Value.of(items);
        }
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            return Value.UNKNOWN;
        }
        if (node.isNumber()) {
            return new Value.Num(node.decimalValue(), Refs.NONE, false);
        }
        return text(node.asText());
    }

    /** Text whose placeholders become references again. */
    public static Value text(String text) {
        SortedSet<Ref> refs = refs(text);
        return new Value.Text(text, !text.contains("${"), refs, false);
    }

    /** The references that placeholders in a text name. */
    public static SortedSet<Ref> refs(String text) {
        if (!text.contains("${")) {
            return Refs.NONE;
        }
        SortedSet<Ref> refs = new TreeSet<>();
        Matcher m = PLACEHOLDER.matcher(text);
        while (m.find() && refs.size() < Refs.MAX) {
            String attribute = m.group(2);
            refs.add(new Ref(m.group(1), attribute.isEmpty() ? "" : attribute.substring(1)));
        }
        return refs;
    }

    /** JSON text of a value; unknown parts become placeholder strings. */
    public static Value encode(Value v) {
        return new Value.Text(node(v).toString(), v.isKnown(), Refs.deep(v), v.secret());
    }

    private static JsonNode node(Value v) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (v) {
            case Value.Text t -> make.textNode(t.literal());
            case Value.Num n -> make.numberNode(n.number());
            case Value.Bool b -> make.booleanNode(b.value());
            case Value.Null n -> make.nullNode();
            case Value.Unknown u ->
                make.textNode("${" + (u.refs().isEmpty() ? "unknown" : u.refs().first()) + "}");
            case Value.Items items -> {
                var array = make.arrayNode();
                items.items().forEach(i -> array.add(node(i)));
                yield array;
            }
            case Value.Fields fields -> {
                ObjectNode object = make.objectNode();
                fields.fields().forEach((k, x) -> object.set(k, node(x)));
                yield object;
            }
        };
    }
}
