package dev.vedette.importers.helm;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.json.YamlSource;
import dev.vedette.importers.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Functions of templates on text. Regular expressions of a chart are not run: they may never end. */
final class TextFunctions {

    private TextFunctions() {}

    static void put(Map<String, Function<List<Object>, Object>> all) {
        text(all, "lower", s -> s.toLowerCase(Locale.ROOT));
        text(all, "upper", s -> s.toUpperCase(Locale.ROOT));
        text(all, "title", s -> s.isEmpty() ? s : Character.toUpperCase(s.charAt(0)) + s.substring(1));
        text(all, "untitle", s -> s);
        text(all, "trim", String::strip);
        text(all, "nospace", s -> s.replace(" ", ""));
        text(all, "squote", s -> "'" + s.replace("'", "''") + "'");
        text(all, "quote", Data::quote);
        text(all, "toString", s -> s);
        text(all, "kebabcase", s -> s.replaceAll("([a-z])([A-Z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT));
        text(all, "snakecase", s -> s.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('-', '_')
                .toLowerCase(Locale.ROOT));
        text(all, "b64enc", s -> Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8)));
        text(all, "b64dec", s -> "decoded");
        text(all, "sha256sum", s -> Json.sha256(s.getBytes(StandardCharsets.UTF_8)));
        text(all, "base", s -> s.substring(s.lastIndexOf('/') + 1));
        all.put("print", a -> String.join("", a.stream().map(Data::print).toList()));
        all.put("println", a -> String.join(" ", a.stream().map(Data::print).toList()) + "\n");
        all.put("cat", a -> String.join(" ", a.stream().map(Data::print).toList()));
        all.put("trimSuffix", a -> cut(Data.print(a.get(1)), "", Data.print(a.get(0))));
        all.put("trimPrefix", a -> cut(Data.print(a.get(1)), Data.print(a.get(0)), ""));
        all.put("trimAll", a -> cut(Data.print(a.get(1)), Data.print(a.get(0)), Data.print(a.get(0))));
        all.put("trunc", a -> trunc(Data.print(a.get(1)), (int) Data.number(a.get(0))));
        all.put("replace", a -> Data.print(a.get(2)).replace(Data.print(a.get(0)), Data.print(a.get(1))));
        all.put("contains", a -> Data.print(a.get(1)).contains(Data.print(a.get(0))));
        all.put("hasPrefix", a -> Data.print(a.get(1)).startsWith(Data.print(a.get(0))));
        all.put("hasSuffix", a -> Data.print(a.get(1)).endsWith(Data.print(a.get(0))));
        all.put("repeat", a -> Data.print(a.get(1)).repeat((int) Math.min(1_000, Math.max(0, Data.number(a.get(0))))));
        all.put("indent", a -> indent((int) Data.number(a.get(0)), Data.print(a.get(1))));
        all.put("nindent", a -> "\n" + indent((int) Data.number(a.get(0)), Data.print(a.get(1))));
        all.put("toYaml", a -> Data.yaml(a.getFirst()));
        all.put("toJson", a -> Data.json(a.getFirst()));
        all.put("toRawJson", a -> Data.json(a.getFirst()));
        all.put("toPrettyJson", a -> Data.json(a.getFirst()));
        all.put("fromYaml", a -> parsed(Data.print(a.getFirst())));
        all.put("fromJson", a -> parsed(Data.print(a.getFirst())));
        all.put(
                "join",
                a -> a.get(1) instanceof List<?> l
                        ? String.join(
                                Data.print(a.get(0)),
                                l.stream().map(Data::print).toList())
                        : Data.print(a.get(1)));
        all.put("splitList", a -> split(a));
        all.put("split", a -> {
            Map<String, Object> parts = new LinkedHashMap<>();
            split(a).forEach(p -> parts.put("_" + parts.size(), p));
            return parts;
        });
        all.put("printf", TextFunctions::printf);
        all.put("regexMatch", a -> {
            throw new RenderException("regular expressions of a chart are not run");
        });
        all.put("regexReplaceAll", a -> Data.print(a.get(1)));
    }

    private static void text(Map<String, Function<List<Object>, Object>> all, String name, UnaryOperator<String> f) {
        all.put(name, a -> f.apply(Data.print(a.getLast())));
    }

    private static List<Object> split(List<Object> a) {
        String separator = Data.print(a.get(0));
        String text = Data.print(a.get(1));
        return separator.isEmpty()
                ? new ArrayList<>(List.of(text))
                : new ArrayList<>(Arrays.asList((Object[]) text.split(java.util.regex.Pattern.quote(separator), -1)));
    }

    private static String cut(String s, String prefix, String suffix) {
        String t = !prefix.isEmpty() && s.startsWith(prefix) ? s.substring(prefix.length()) : s;
        return !suffix.isEmpty() && t.endsWith(suffix) ? t.substring(0, t.length() - suffix.length()) : t;
    }

    private static String trunc(String s, int n) {
        return n < 0 ? s.substring(Math.max(0, s.length() + n)) : s.substring(0, Math.min(s.length(), n));
    }

    private static String indent(int n, String s) {
        String blanks = " ".repeat(Math.clamp(n, 0, 200));
        return blanks + s.replace("\n", "\n" + blanks);
    }

    private static Object parsed(String text) {
        return YamlSource.peek(SourceFile.of("value.yaml", text)).map(Data::of).orElseGet(LinkedHashMap::new);
    }

    /** Verbs without width; anything else of a format is kept as it is. */
    private static String printf(List<Object> a) {
        String format = Data.print(a.getFirst());
        StringBuilder out = new StringBuilder();
        int next = 1;
        for (int i = 0; i < format.length(); i++) {
            char ch = format.charAt(i);
            if (ch != '%' || i + 1 >= format.length()) {
                out.append(ch);
                continue;
            }
            char verb = format.charAt(++i);
            while (i + 1 < format.length() && (Character.isDigit(verb) || verb == '.' || verb == '-' || verb == '+')) {
                verb = format.charAt(++i);
            }
            if (verb == '%') {
                out.append('%');
            } else if (next < a.size()) {
                String value = Data.print(a.get(next++));
                out.append(verb == 'q' ? Data.quote(value) : value);
            }
        }
        return out.toString();
    }
}
