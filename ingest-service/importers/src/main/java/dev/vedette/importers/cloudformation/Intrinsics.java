package dev.vedette.importers.cloudformation;

import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates intrinsic functions partially; a reference to a resource stays a reference. */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([A-Za-z0-9:._-]{1,300})\\}");
    private static final int MAX_DEPTH = 100;

    private final Value.Fields template;
    private final String prefix;
    private final Map<String, Value> parameters = new HashMap<>();
    private final Map<String, Optional<Boolean>> conditions = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> resources = new HashSet<>();
    private final Map<String, String> imports;

    /** @param imports addresses by name of export, of all templates of the upload */
    Intrinsics(Value.Fields template, String prefix, Map<String, String> imports) {
        this.template = template;
        this.prefix = prefix;
        this.imports = imports;
        if (template.get("Resources").orElse(Value.NULL) instanceof Value.Fields f) {
            resources.addAll(f.fields().keySet());
        }
        if (template.get("Parameters").orElse(Value.NULL) instanceof Value.Fields f) {
            f.fields().forEach((name, p) -> parameters.put(name, parameter(name, p)));
        }
    }

    private static Value parameter(String name, Value p) {
        boolean secret = p.flag("NoEcho").orElse(false);
        Value.Unknown open = new Value.Unknown(Refs.of(new Ref("param." + name, "")), secret);
        Optional<Value> initial =
                p.get("Default").filter(v -> v.text().filter(s -> !s.isEmpty()).isPresent());
        boolean looked = p.text("Type").filter(t -> t.startsWith("AWS::SSM::")).isPresent();
        return initial.filter(v -> !looked)
                .map(v -> v.with(Refs.of(new Ref("param." + name, "")), secret))
                .orElse(open);
    }

    Value eval(Value v) {
        return eval(v, 0);
    }

    private Value eval(Value v, int depth) {
        if (depth > MAX_DEPTH) {
            return Value.UNKNOWN;
        }
        if (v instanceof Value.Items items) {
            List<Value> all = new ArrayList<>();
            items.items().forEach(i -> all.add(eval(i, depth + 1)));
            all.removeIf(Value::isNull);
            return new Value.Items(all, items.refs(), items.secret());
        }
        if (!(v instanceof Value.Fields f)) {
            return v;
        }
        if (f.fields().size() == 1) {
            Map.Entry<String, Value> only = f.fields().entrySet().iterator().next();
            Value result = function(only.getKey(), only.getValue(), depth);
            if (result != null) {
                return result;
            }
        }
        Map<String, Value> all = new LinkedHashMap<>();
        f.fields().forEach((k, x) -> all.put(k, eval(x, depth + 1)));
        return new Value.Fields(all, f.at(), f.refs(), f.secret());
    }

    /** @return {@code null} when the key is no function */
    private Value function(String name, Value arg, int depth) {
        return switch (name) {
            case "Ref" -> reference(arg.text().orElse(""), "");
            case "Fn::GetAtt" -> getAtt(arg, depth);
            case "Fn::Sub" -> sub(arg, depth);
            case "Fn::Join" -> join(eval(arg, depth + 1));
            case "Fn::Select" -> select(eval(arg, depth + 1));
            case "Fn::Split" -> split(eval(arg, depth + 1));
            case "Fn::FindInMap" -> findInMap(eval(arg, depth + 1));
            case "Fn::If" -> choose(arg, depth);
            case "Fn::ImportValue" -> imported(eval(arg, depth + 1));
            case "Fn::Base64" -> eval(arg, depth + 1);
            case "Fn::ToJsonString" -> JsonValues.encode(eval(arg, depth + 1));
            case "Fn::GetAZs", "Fn::Cidr", "Fn::Transform", "Fn::Length" ->
                new Value.Unknown(Refs.deep(eval(arg, depth + 1)), false);
            default -> null;
        };
    }

    private Value reference(String name, String attribute) {
        if (name.equals("AWS::NoValue")) {
            return Value.NULL;
        }
        if (name.startsWith("AWS::")) {
            return Value.reference(new Ref("aws." + name.substring(5), ""));
        }
        if (attribute.isEmpty() && parameters.containsKey(name)) {
            return parameters.get(name);
        }
        if (resources.contains(name)) {
            return Value.reference(new Ref(prefix + name, attribute));
        }
        // SAM makes further resources, named after their source: MyApiRole, MyFunctionRole, ServerlessRestApi
        String owner = resources.stream()
                .filter(r -> !r.isEmpty() && name.startsWith(r))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse(name);
        return Value.reference(new Ref(prefix + owner, attribute));
    }

    private Value getAtt(Value arg, int depth) {
        if (arg instanceof Value.Items items && items.items().size() >= 2) {
            String attribute = eval(items.items().get(1), depth + 1).text().orElse("");
            return reference(items.items().getFirst().text().orElse(""), attribute);
        }
        String s = arg.text().orElse("");
        int dot = s.indexOf('.');
        return dot < 0 ? reference(s, "") : reference(s.substring(0, dot), s.substring(dot + 1));
    }

    private Value sub(Value arg, int depth) {
        Map<String, Value> local = Map.of();
        String text = arg.text().orElse("");
        if (arg instanceof Value.Items items && !items.items().isEmpty()) {
            text = items.items().getFirst().text().orElse("");
            if (items.items().size() > 1 && eval(items.items().get(1), depth + 1) instanceof Value.Fields f) {
                local = f.fields();
            }
        }
        Matcher m = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        SortedSet<Ref> refs = Refs.NONE;
        boolean whole = true;
        boolean secret = false;
        while (m.find()) {
            String name = m.group(2);
            if (!m.group(1).isEmpty()) {
                m.appendReplacement(out, Matcher.quoteReplacement("${" + name + "}"));
                continue;
            }
            int dot = name.indexOf('.');
            Value v = local.containsKey(name)
                    ? local.get(name)
                    : dot < 0 ? reference(name, "") : reference(name.substring(0, dot), name.substring(dot + 1));
            refs = Refs.union(refs, Refs.deep(v));
            secret |= v.secret();
            whole &= v.isKnown();
            m.appendReplacement(out, Matcher.quoteReplacement(shown(v)));
        }
        m.appendTail(out);
        return new Value.Text(out.toString(), whole, refs, secret);
    }

    private static String shown(Value v) {
        return v.text().orElseGet(() -> {
            SortedSet<Ref> refs = Refs.deep(v);
            return "${" + (refs.isEmpty() ? "unknown" : refs.first()) + "}";
        });
    }

    private static Value join(Value arg) {
        List<Value> parts = new ArrayList<>();
        String separator = "";
        if (arg instanceof Value.Items items && items.items().size() == 2) {
            separator = items.items().getFirst().text().orElse("");
            Value list = items.items().get(1);
            parts.addAll(list instanceof Value.Items i ? i.items() : List.of(list));
        }
        List<String> texts = parts.stream().map(Intrinsics::shown).toList();
        return new Value.Text(
                String.join(separator, texts),
                parts.stream().allMatch(Value::isKnown),
                Refs.deep(parts),
                parts.stream().anyMatch(Value::secret));
    }

    private static Value select(Value arg) {
        if (arg instanceof Value.Items items && items.items().size() == 2) {
            int i = items.items()
                    .getFirst()
                    .text()
                    .filter(s -> s.matches("\\d{1,6}"))
                    .map(Integer::parseInt)
                    .orElse(0);
            if (items.items().get(1) instanceof Value.Items list
                    && i < list.items().size()) {
                return list.items().get(i);
            }
        }
        return new Value.Unknown(Refs.deep(arg), false);
    }

    private static Value split(Value arg) {
        if (arg instanceof Value.Items items && items.items().size() == 2) {
            Optional<String> separator = items.items().getFirst().text();
            Optional<String> text = items.items().get(1).text();
            if (separator.isPresent() && text.isPresent() && !separator.get().isEmpty()) {
                List<Value> parts = new ArrayList<>();
                for (String s : text.get().split(Pattern.quote(separator.get()), -1)) {
                    parts.add(JsonValues.text(s));
                }
                return Value.of(parts).with(items.items().get(1).refs(), false);
            }
        }
        return new Value.Unknown(Refs.deep(arg), false);
    }

    private Value findInMap(Value arg) {
        if (arg instanceof Value.Items items && items.items().size() >= 3) {
            String map = items.items().get(0).text().orElse("");
            String top = items.items().get(1).text().orElse(null);
            String second = items.items().get(2).text().orElse(null);
            Value found = template.get("Mappings").orElse(Value.NULL);
            for (String key : new String[] {map, top, second}) {
                if (found instanceof Value.Fields f) {
                    Value next = key == null ? null : f.fields().get(key);
                    found = next != null
                            ? next
                            : f.fields().isEmpty()
                                    ? Value.NULL
                                    : f.fields().values().iterator().next();
                }
            }
            boolean exact =
                    top != null && second != null && items.items().get(1).isKnown();
            return exact ? found : new Value.Unknown(Refs.deep(arg), false);
        }
        return new Value.Unknown(Refs.deep(arg), false);
    }

    private Value choose(Value arg, int depth) {
        if (!(arg instanceof Value.Items items) || items.items().size() < 3) {
            return Value.UNKNOWN;
        }
        Optional<Boolean> when = condition(items.items().getFirst().text().orElse(""));
        Value then = eval(items.items().get(1), depth + 1);
        Value otherwise = eval(items.items().get(2), depth + 1);
        if (when.isPresent()) {
            return when.get() ? then : otherwise;
        }
        if (then.isNull() || otherwise.isNull()) {
            return then.isNull() ? otherwise : then;
        }
        return then.with(Refs.deep(otherwise), otherwise.secret());
    }

    private Value imported(Value name) {
        String address = name.text().map(imports::get).orElse(null);
        return address == null
                ? new Value.Unknown(
                        Refs.union(
                                Refs.deep(name),
                                Refs.of(new Ref("import." + name.text().orElse("unknown"), ""))),
                        false)
                : Value.reference(new Ref(address, ""));
    }

    /** Empty when it cannot be decided. Values of parameters are only defaults, but they are what is stated. */
    Optional<Boolean> condition(String name) {
        if (conditions.containsKey(name)) {
            return conditions.get(name);
        }
        if (!underWay.add(name)) {
            return Optional.empty();
        }
        Value c = template.get("Conditions").orElse(Value.NULL) instanceof Value.Fields f
                ? f.fields().getOrDefault(name, Value.NULL)
                : Value.NULL;
        Optional<Boolean> result = decide(c, 0);
        underWay.remove(name);
        conditions.put(name, result);
        return result;
    }

    private Optional<Boolean> decide(Value c, int depth) {
        if (depth > MAX_DEPTH || !(c instanceof Value.Fields f) || f.fields().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Value> e = f.fields().entrySet().iterator().next();
        List<Value> args = e.getValue() instanceof Value.Items i ? i.items() : List.of(e.getValue());
        return switch (e.getKey()) {
            case "Condition" -> condition(e.getValue().text().orElse(""));
            case "Fn::Equals" -> {
                Value a = args.isEmpty() ? Value.NULL : eval(args.getFirst());
                Value b = args.size() < 2 ? Value.NULL : eval(args.get(1));
                boolean emptyParameter = a instanceof Value.Unknown
                        && b.text().filter(String::isEmpty).isPresent();
                yield emptyParameter || !a.isKnown() || !b.isKnown()
                        ? Optional.empty()
                        : Optional.of(a.text().equals(b.text()));
            }
            case "Fn::Not" ->
                args.isEmpty()
                        ? Optional.empty()
                        : decide(args.getFirst(), depth + 1).map(x -> !x);
            case "Fn::And" -> args.stream().map(x -> decide(x, depth + 1)).reduce(Optional.of(true), Intrinsics::and);
            case "Fn::Or" ->
                args.stream()
                        .map(x -> decide(x, depth + 1).map(y -> !y))
                        .reduce(Optional.of(true), Intrinsics::and)
                        .map(x -> !x);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> and(Optional<Boolean> a, Optional<Boolean> b) {
        if (a.isPresent() && !a.get() || b.isPresent() && !b.get()) {
            return Optional.of(false);
        }
        return a.isPresent() && b.isPresent() ? Optional.of(true) : Optional.empty();
    }
}
