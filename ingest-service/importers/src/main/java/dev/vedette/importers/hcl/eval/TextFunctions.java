package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions on text. {@code null} says: not known here. */
final class TextFunctions {
    private TextFunctions() {}

    static Value call(String name, List<Value> args) {
        if (args.isEmpty()) {
            return null;
        }
        Value first = args.getFirst();
        Optional<String> text = first.text();
        boolean whole = first.isKnown();
        return switch (name) {
            case "format" -> format(args);
            case "join" -> join(args);
            case "lower" ->
                text.map(s -> like(s.toLowerCase(Locale.ROOT), whole)).orElse(null);
            case "upper" ->
                text.map(s -> like(s.toUpperCase(Locale.ROOT), whole)).orElse(null);
            case "title", "tostring", "trimspace", "chomp", "abspath", "pathexpand" ->
                text.map(s -> like(name.equals("trimspace") || name.equals("chomp") ? s.strip() : s, whole))
                        .orElse(null);
            case "replace" -> replace(args, text, whole);
            case "substr" -> substr(args, text, whole);
            case "split" -> split(args);
            case "trimprefix" -> affix(args, true);
            case "trimsuffix" -> affix(args, false);
            case "trim" -> text.map(s -> like(s.strip(), whole)).orElse(null);
            case "basename" ->
                text.map(s -> like(s.substring(s.lastIndexOf('/') + 1), whole)).orElse(null);
            case "dirname" ->
                text.filter(s -> s.contains("/"))
                        .map(s -> like(s.substring(0, s.lastIndexOf('/')), whole))
                        .orElse(null);
            case "base64encode" ->
                text.filter(s -> whole)
                        .map(s -> Value.of(Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8))))
                        .orElse(text.map(s -> like(s, false)).orElse(null));
            case "tonumber" ->
                Functions.number(first)
                        .<Value>map(n -> new Value.Num(n, Refs.NONE, false))
                        .orElse(null);
            case "tobool" -> first.flag("").map(Value::of).orElse(null);
            case "startswith" ->
                whole && args.size() > 1 && args.get(1).isKnown()
                        ? Value.of(Templates.text(first).startsWith(Templates.text(args.get(1))))
                        : null;
            case "endswith" ->
                whole && args.size() > 1 && args.get(1).isKnown()
                        ? Value.of(Templates.text(first).endsWith(Templates.text(args.get(1))))
                        : null;
            default -> null;
        };
    }

    private static Value like(String text, boolean whole) {
        return new Value.Text(text, whole, Refs.NONE, false);
    }

    private static Value format(List<Value> args) {
        String pattern = args.getFirst().text().orElse(null);
        if (pattern == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        boolean whole = args.getFirst().isKnown();
        int arg = 1;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int k = i + 1;
            while (k < pattern.length() && "0123456789.+-# ".indexOf(pattern.charAt(k)) >= 0) {
                k++;
            }
            if (k >= pattern.length()) {
                break;
            }
            if (pattern.charAt(k) == '%') {
                out.append('%');
            } else if (arg < args.size()) {
                Value v = args.get(arg++);
                whole &= v.isKnown();
                out.append(Templates.text(v));
            }
            i = k;
        }
        return like(out.toString(), whole);
    }

    private static Value join(List<Value> args) {
        String separator = args.getFirst().text().orElse("");
        List<String> parts = new ArrayList<>();
        boolean whole = args.getFirst().isKnown();
        for (Value v : args.subList(1, args.size())) {
            whole &= v.isKnown();
            if (v instanceof Value.Items items) {
                items.items().forEach(i -> parts.add(Templates.text(i)));
            } else {
                parts.add(Templates.text(v));
            }
        }
        return like(String.join(separator, parts), whole);
    }

    private static Value replace(List<Value> args, Optional<String> text, boolean whole) {
        if (text.isEmpty() || args.size() < 3) {
            return null;
        }
        String from = args.get(1).text().orElse("");
        String to = args.get(2).text().orElse("");
        boolean regex = from.length() > 1 && from.startsWith("/") && from.endsWith("/");
        // a pattern written by a stranger is never run: it may take for ever
        return regex || from.isEmpty()
                ? like(text.get(), false)
                : like(
                        text.get().replace(from, to),
                        whole && args.get(1).isKnown() && args.get(2).isKnown());
    }

    private static Value substr(List<Value> args, Optional<String> text, boolean whole) {
        if (text.isEmpty() || !whole || args.size() < 3) {
            return text.map(s -> like(s, false)).orElse(null);
        }
        int begin = Functions.number(args.get(1)).map(n -> n.intValue()).orElse(0);
        int length = Functions.number(args.get(2)).map(n -> n.intValue()).orElse(-1);
        String s = text.get();
        int from = Math.clamp(begin < 0 ? s.length() + (long) begin : begin, 0, s.length());
        int to = length < 0 ? s.length() : (int) Math.min(s.length(), (long) from + length);
        return like(s.substring(from, to), true);
    }

    private static Value split(List<Value> args) {
        Optional<String> separator = args.getFirst().text();
        Optional<String> text = args.size() > 1 ? args.get(1).text() : Optional.empty();
        if (separator.isEmpty() || text.isEmpty() || separator.get().isEmpty()) {
            return null;
        }
        boolean whole = args.get(1).isKnown();
        List<Value> parts = Arrays.stream(text.get().split(java.util.regex.Pattern.quote(separator.get()), -1))
                .map(s -> like(s, whole || !s.contains("${")))
                .toList();
        return Value.of(parts);
    }

    private static Value affix(List<Value> args, boolean prefix) {
        Optional<String> text = args.getFirst().text();
        Optional<String> affix = args.size() > 1 ? args.get(1).text() : Optional.empty();
        if (text.isEmpty() || affix.isEmpty()) {
            return null;
        }
        String s = text.get();
        String a = affix.get();
        String cut = prefix
                ? s.startsWith(a) ? s.substring(a.length()) : s
                : s.endsWith(a) ? s.substring(0, s.length() - a.length()) : s;
        return like(cut, args.getFirst().isKnown());
    }
}
