package dev.vedette.importers.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of templates: maps, lists, strings, numbers, flags and nothing. */
final class Data {

    private static final int MAX_DEPTH = 100;

    private Data() {}

    static Object of(JsonNode n) {
        if (n.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            n.properties().forEach(p -> map.put(p.getKey(), of(p.getValue())));
            return map;
        }
        if (n.isArray()) {
            List<Object> list = new ArrayList<>();
            n.forEach(i -> list.add(of(i)));
            return list;
        }
        return n.isBoolean()
                ? (Object) n.booleanValue()
                : n.isIntegralNumber() ? (Object) n.longValue() : n.isNull() || n.isMissingNode() ? null : n.asText();
    }

    static Map<String, Object> map(Object o) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (o instanceof Map<?, ?> m) {
            m.forEach((k, v) -> map.put(String.valueOf(k), v));
        }
        return map;
    }

    /** What {@code over} says wins; maps are joined key by key, and {@code null} takes away. */
    static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> over) {
        return merge(base, over, 0);
    }

    private static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> over, int depth) {
        Map<String, Object> all = new LinkedHashMap<>(base);
        over.forEach((k, v) -> {
            if (v == null) {
                all.remove(k);
            } else if (v instanceof Map<?, ?> && all.get(k) instanceof Map<?, ?> && depth < MAX_DEPTH) {
                all.put(k, merge(map(all.get(k)), map(v), depth + 1));
            } else {
                all.put(k, v);
            }
        });
        return all;
    }

    static Object field(Object of, String name) {
        return of instanceof Map<?, ?> m ? m.get(name) : null;
    }

    static boolean truth(Object o) {
        return switch (o) {
            case null -> false;
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case Long n -> n != 0;
            case Double d -> d != 0;
            case List<?> l -> !l.isEmpty();
            case Map<?, ?> m -> !m.isEmpty();
            default -> true;
        };
    }

    static String print(Object o) {
        return switch (o) {
            case null -> "";
            case Map<?, ?> m -> "map[" + m.size() + "]";
            case List<?> l -> "[" + String.join(" ", l.stream().map(Data::print).toList()) + "]";
            default -> String.valueOf(o);
        };
    }

    static long number(Object o) {
        return switch (o) {
            case Long n -> n;
            case Double d -> d.longValue();
            case Boolean b -> b ? 1 : 0;
            case String s when s.matches("-?\\d{1,18}") -> Long.parseLong(s);
            case null, default -> 0;
        };
    }

    /** Block style, as {@code toYaml} writes it. */
    static String yaml(Object o) {
        StringBuilder out = new StringBuilder();
        yaml(o, "", out, 0);
        return out.toString().strip();
    }

    private static void yaml(Object o, String indent, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH || out.length() > 1_000_000) {
            return;
        }
        switch (o) {
            case Map<?, ?> m
            when !m.isEmpty() ->
                m.forEach((k, v) -> {
                    out.append(indent).append(scalar(String.valueOf(k))).append(':');
                    value(v, indent, out, depth);
                });
            case List<?> l
            when !l.isEmpty() ->
                l.forEach(v -> {
                    if (v instanceof Map<?, ?> m && !m.isEmpty()) {
                        StringBuilder item = new StringBuilder();
                        yaml(v, indent + "  ", item, depth + 1);
                        out.append(indent)
                                .append("- ")
                                .append(item.substring(Math.min(item.length(), indent.length() + 2)));
                    } else {
                        out.append(indent).append('-');
                        value(v, indent, out, depth);
                    }
                });
            case null, default -> out.append(indent).append(flat(o)).append('\n');
        }
    }

    private static void value(Object v, String indent, StringBuilder out, int depth) {
        boolean nested = v instanceof Map<?, ?> m && !m.isEmpty() || v instanceof List<?> l && !l.isEmpty();
        if (nested) {
            out.append('\n');
            yaml(v, indent + "  ", out, depth + 1);
        } else {
            out.append(' ').append(flat(v)).append('\n');
        }
    }

    private static String flat(Object o) {
        return switch (o) {
            case null -> "null";
            case Map<?, ?> m -> "{}";
            case List<?> l -> "[]";
            case String s -> scalar(s);
            default -> String.valueOf(o);
        };
    }

    private static String scalar(String s) {
        boolean plain = s.matches("[A-Za-z_/][A-Za-z0-9_./-]*") && !s.matches("(?i)true|false|null|yes|no|on|off");
        return plain ? s : quote(s);
    }

    static String quote(String s) {
        return "\""
                + s.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }

    /** Flow style, which is JSON. */
    static String json(Object o) {
        return json(o, 0);
    }

    private static String json(Object o, int depth) {
        return switch (o) {
            case null -> "null";
            case Map<?, ?> m
            when depth < MAX_DEPTH ->
                "{"
                        + String.join(
                                ",",
                                m.entrySet().stream()
                                        .map(e ->
                                                quote(String.valueOf(e.getKey())) + ":" + json(e.getValue(), depth + 1))
                                        .toList())
                        + "}";
            case List<?> l
            when depth < MAX_DEPTH ->
                "[" + String.join(",", l.stream().map(i -> json(i, depth + 1)).toList()) + "]";
            case Boolean b -> b.toString();
            case Number n -> n.toString();
            default -> quote(String.valueOf(o));
        };
    }
}
