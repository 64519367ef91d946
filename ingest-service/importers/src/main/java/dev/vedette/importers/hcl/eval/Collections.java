package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/** Functions on lists and maps. {@code null} says: not known here. */
final class Collections {
    private Collections() {}

    static Value call(String name, List<Value> args) {
        if (args.isEmpty()) {
            return null;
        }
        Value first = args.getFirst();
        return switch (name) {
            case "merge" -> merge(args);
            case "concat", "setunion" -> concat(args, name.equals("setunion"));
            case "toset", "distinct" -> first instanceof Value.Items i ? distinct(i.items()) : null;
            case "tolist", "tomap", "sort", "reverse", "compact" ->
                first instanceof Value.Items || first instanceof Value.Fields ? ordered(name, first) : null;
            case "flatten" -> first instanceof Value.Items i ? Value.of(flat(i, 0)) : null;
            case "keys" ->
                first instanceof Value.Fields f
                        ? Value.of(new TreeMap<>(f.fields())
                                .keySet().stream().map(Value::of).toList())
                        : null;
            case "values" ->
                first instanceof Value.Fields f ? Value.of(List.copyOf(new TreeMap<>(f.fields()).values())) : null;
            case "items" ->
                first instanceof Value.Fields f
                        ? Value.of(new TreeMap<>(f.fields())
                                .entrySet().stream()
                                        .map(e -> Value.of(Map.of("key", Value.of(e.getKey()), "value", e.getValue())))
                                        .toList())
                        : null;
            case "length" -> length(first);
            case "lookup" -> lookup(args);
            case "element" -> element(args);
            case "slice" -> slice(args);
            case "coalesce", "coalescelist" -> coalesce(args);
            case "contains" -> contains(args);
            case "zipmap" -> zipmap(args);
            case "one" -> one(first);
            case "range" -> range(args);
            case "setproduct" -> null;
            case "max", "min" -> extreme(args, name.equals("max"));
            default -> null;
        };
    }

    private static Value merge(List<Value> args) {
        Map<String, Value> fields = new LinkedHashMap<>();
        SortedSet<Ref> unknown = Refs.NONE;
        boolean any = false;
        for (Value v : args) {
            if (v instanceof Value.Fields f) {
                fields.putAll(f.fields());
                any = true;
            } else if (!v.isNull()) {
                unknown = Refs.union(unknown, Refs.deep(v));
            }
        }
        if (!any && args.stream().anyMatch(Value.Items.class::isInstance)) {
            return concat(args, false);
        }
        return any ? new Value.Fields(fields, Map.of(), unknown, false) : null;
    }

    private static Value concat(List<Value> args, boolean set) {
        List<Value> items = new ArrayList<>();
        SortedSet<Ref> unknown = Refs.NONE;
        for (Value v : args) {
            if (v instanceof Value.Items i) {
                items.addAll(i.items());
            } else {
                unknown = Refs.union(unknown, Refs.deep(v));
            }
            if (items.size() > Budget.MAX_ITEMS) {
                return null;
            }
        }
        return (set ? distinct(items) : Value.of(items)).with(unknown, false);
    }

    private static Value distinct(List<Value> items) {
        Set<Value> seen = new LinkedHashSet<>(items);
        return Value.of(List.copyOf(seen));
    }

    private static Value ordered(String name, Value v) {
        if (!(v instanceof Value.Items items)) {
            return v;
        }
        List<Value> all = new ArrayList<>(items.items());
        switch (name) {
            case "compact" ->
                all.removeIf(x -> x.isNull() || x.text().orElse("x").isEmpty());
            case "reverse" -> java.util.Collections.reverse(all);
            case "sort" -> all.sort((a, b) -> Templates.text(a).compareTo(Templates.text(b)));
            default -> {}
        }
        return Value.of(all);
    }

    private static List<Value> flat(Value.Items items, int depth) {
        List<Value> out = new ArrayList<>();
        for (Value v : items.items()) {
            if (v instanceof Value.Items inner && depth < 50 && out.size() < Budget.MAX_ITEMS) {
                out.addAll(flat(inner, depth + 1));
            } else {
                out.add(v);
            }
        }
        return out;
    }

    private static Value length(Value v) {
        return switch (v) {
            case Value.Items i -> Value.of(i.items().size());
            case Value.Fields f -> Value.of(f.fields().size());
            case Value.Text t -> t.whole() ? Value.of(t.literal().length()) : null;
            case Value.Null n -> null;
            case Value.Num n -> null;
            case Value.Bool b -> null;
            case Value.Unknown u -> null;
        };
    }

    private static Value lookup(List<Value> args) {
        if (args.size() < 2 || !(args.getFirst() instanceof Value.Fields f)) {
            return null;
        }
        String key = args.get(1).text().orElse(null);
        if (key != null && args.get(1).isKnown() && f.fields().containsKey(key)) {
            return f.fields().get(key);
        }
        return args.size() > 2 && args.get(1).isKnown() ? args.get(2) : null;
    }

    private static Value element(List<Value> args) {
        if (args.size() < 2
                || !(args.getFirst() instanceof Value.Items items)
                || items.items().isEmpty()) {
            return null;
        }
        int size = items.items().size();
        return Functions.number(args.get(1))
                .map(n -> items.items().get(Math.floorMod(n.intValue(), size)))
                .orElse(size == 1 ? items.items().getFirst() : null);
    }

    private static Value slice(List<Value> args) {
        if (args.size() < 3 || !(args.getFirst() instanceof Value.Items items)) {
            return null;
        }
        int size = items.items().size();
        int from = Functions.number(args.get(1)).map(BigDecimal::intValue).orElse(0);
        int to = Functions.number(args.get(2)).map(BigDecimal::intValue).orElse(size);
        return from < 0 || to > size || from > to
                ? items
                : Value.of(items.items().subList(from, to));
    }

    private static Value coalesce(List<Value> args) {
        for (Value v : args) {
            boolean empty = v.isNull()
                    || v instanceof Value.Text t && t.literal().isEmpty()
                    || v instanceof Value.Items i && i.items().isEmpty();
            if (!empty) {
                return v;
            }
        }
        return null;
    }

    private static Value contains(List<Value> args) {
        if (args.size() == 2
                && args.getFirst() instanceof Value.Fields f
                && args.get(1).isKnown()) {
            return Value.of(f.fields().containsKey(args.get(1).text().orElse("")));
        }
        if (args.size() < 2
                || !(args.getFirst() instanceof Value.Items items)
                || !args.get(1).isKnown()) {
            return null;
        }
        boolean unsure = false;
        for (Value v : items.items()) {
            if (Operators.equal(v, args.get(1)).orElse(false)) {
                return Value.of(true);
            }
            unsure |= !v.isKnown();
        }
        return unsure ? null : Value.of(false);
    }

    private static Value zipmap(List<Value> args) {
        if (args.size() < 2 || !(args.get(0) instanceof Value.Items k) || !(args.get(1) instanceof Value.Items v)) {
            return null;
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(k.items().size(), v.items().size()); i++) {
            fields.put(Templates.text(k.items().get(i)), v.items().get(i));
        }
        return Value.of(fields);
    }

    private static Value one(Value v) {
        if (v instanceof Value.Items items) {
            return items.items().isEmpty() ? Value.NULL : items.items().getFirst();
        }
        return v instanceof Value.Unknown ? v : null;
    }

    private static Value range(List<Value> args) {
        if (args.size() != 1) {
            return null;
        }
        int n = Functions.number(args.getFirst()).map(BigDecimal::intValue).orElse(-1);
        if (n < 0 || n > 1000) {
            return null;
        }
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            items.add(Value.of(i));
        }
        return Value.of(items);
    }

    private static Value extreme(List<Value> args, boolean max) {
        BigDecimal best = null;
        for (Value v : args) {
            BigDecimal n = Functions.number(v).orElse(null);
            if (n == null) {
                return null;
            }
            best = best == null ? n : max ? best.max(n) : best.min(n);
        }
        return new Value.Num(best, Refs.NONE, false);
    }
}
