package dev.vedette.importers.arm;

import dev.vedette.importers.bicep.BicepException;
import dev.vedette.importers.bicep.Expressions;
import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.hcl.eval.Evaluator;
import dev.vedette.importers.hcl.eval.Names;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parameters and variables of one template; turns bracketed strings into values. */
final class ArmScope implements Names {
    private final Value.Fields template;
    private final Map<String, Value> inputs;
    private final Map<String, String> symbols = new HashMap<>();
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Evaluator evaluator;

    /** @param inputs parameters that a deployment passes, by name */
    ArmScope(Value.Fields template, Map<String, Value> inputs, Budget budget) {
        this.template = template;
        this.inputs = inputs;
        this.evaluator = new Evaluator(this, budget);
    }

    void symbol(String name, String address) {
        symbols.put(name, address);
    }

    /** The address of a resource: its type and its names. */
    static String address(String type, String names) {
        return (type + "/" + names).toLowerCase(Locale.ROOT);
    }

    Value eval(Value v) {
        return switch (v) {
            case Value.Text t -> text(t);
            case Value.Items items -> {
                List<Value> all = new ArrayList<>();
                items.items().forEach(i -> all.add(eval(i)));
                yield new Value.Items(all, items.refs(), items.secret());
            }
            case Value.Fields f -> {
                Map<String, Value> all = new LinkedHashMap<>();
                Set<Ref> keys = new HashSet<>();
                f.fields().forEach((k, x) -> {
                    Value key = k.startsWith("[") ? text(new Value.Text(k, true, Refs.NONE, false)) : Value.of(k);
                    keys.addAll(Refs.deep(key));
                    all.put(key.text().orElse(k), eval(x));
                });
                yield new Value.Fields(all, f.at(), Refs.union(f.refs(), new java.util.TreeSet<>(keys)), f.secret());
            }
            case Value.Num n -> n;
            case Value.Bool b -> b;
            case Value.Null n -> n;
            case Value.Unknown u -> u;
        };
    }

    private Value text(Value.Text t) {
        String s = t.literal();
        if (!s.startsWith("[") || !s.endsWith("]") || s.startsWith("[[")) {
            return t;
        }
        try {
            return evaluator.eval(AzureFunctions.rewrite(Expressions.arm(s.substring(1, s.length() - 1))));
        } catch (BicepException e) {
            return t;
        }
    }

    @Override
    public Found find(String root, List<Step> steps) {
        String first = steps.isEmpty() ? "" : name(steps.getFirst());
        return switch (root.toLowerCase(Locale.ROOT)) {
            case "parameters" -> new Found(once("p " + first, () -> parameter(first)), 1);
            case "variables" -> new Found(once("v " + first, () -> variable(first)), 1);
            case "resourceid" ->
                new Found(
                        Value.reference(new Ref(address(first, steps.size() > 1 ? name(steps.get(1)) : ""), "")),
                        steps.size());
            case "symbol" -> new Found(Value.reference(new Ref(symbols.getOrDefault(first, first), "")), steps.size());
            default -> new Found(Value.UNKNOWN, steps.size());
        };
    }

    @Override
    public String file(String path) {
        return null;
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Attr a -> a.name();
            case Step.Index i -> i.key().text().orElse("");
        };
    }

    private Value once(String key, java.util.function.Supplier<Value> compute) {
        Value so = known.get(key);
        if (so != null) {
            return so;
        }
        if (!underWay.add(key)) {
            return Value.UNKNOWN;
        }
        Value value = compute.get();
        underWay.remove(key);
        known.put(key, value);
        return value;
    }

    private Value parameter(String name) {
        Value p = template.get("parameters").orElse(Value.NULL) instanceof Value.Fields f
                ? f.fields().getOrDefault(name, Value.NULL)
                : Value.NULL;
        boolean secret = p.text("type").orElse("").toLowerCase(Locale.ROOT).startsWith("secure");
        Value v = inputs.containsKey(name)
                ? inputs.get(name)
                : p.get("defaultValue").map(this::eval).orElse(Value.UNKNOWN);
        return v.with(inputs.containsKey(name) ? Refs.NONE : Refs.of(new Ref("param." + name, "")), secret);
    }

    private Value variable(String name) {
        return template.get("variables").orElse(Value.NULL) instanceof Value.Fields f
                        && f.fields().containsKey(name)
                ? eval(f.fields().get(name))
                : Value.UNKNOWN;
    }
}
