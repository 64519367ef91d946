package dev.vedette.importers.bicep;

import dev.vedette.importers.arm.AzureFunctions;
import dev.vedette.importers.bicep.BicepFile.Declared;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.hcl.eval.Evaluator;
import dev.vedette.importers.hcl.eval.Names;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What names mean in one file, as one module calls it. */
final class BicepScope implements Names {
    final BicepFile file;
    final String path;
    final String prefix;
    final Map<String, BicepScope> children = new HashMap<>();
    private final Map<String, Supplier<Value>> inputs;
    private final UnaryOperator<String> contents;
    private final Evaluator evaluator;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    BicepScope(
            BicepFile file,
            String path,
            String prefix,
            Map<String, Supplier<Value>> inputs,
            UnaryOperator<String> contents,
            Budget budget) {
        this.file = file;
        this.path = path;
        this.prefix = prefix;
        this.inputs = inputs;
        this.contents = contents;
        this.evaluator = new Evaluator(this, budget);
    }

    Value eval(Expr e) {
        return evaluator.eval(AzureFunctions.rewrite(e));
    }

    @Override
    public Found find(String root, List<Step> steps) {
        if (file.params.containsKey(root)) {
            return new Found(once("param " + root, () -> param(root)), 0);
        }
        if (file.vars.containsKey(root)) {
            return new Found(once("var " + root, () -> eval(file.vars.get(root))), 0);
        }
        if (file.resources.containsKey(root)) {
            return resource(root, steps);
        }
        if (file.modules.containsKey(root)) {
            return module(root, steps);
        }
        if (root.equals("resourceId") && steps.size() >= 2) {
            return new Found(Value.reference(new Ref(name(steps, 0) + "/" + name(steps, 1), "")), steps.size());
        }
        return new Found(Value.UNKNOWN, steps.size());
    }

    @Override
    public String file(String relative) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step :
                (path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) + relative : relative).split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return contents.apply(String.join("/", steps));
    }

    private static String name(List<Step> steps, int i) {
        return switch (steps.get(i)) {
            case Step.Attr a -> a.name();
            case Step.Index index -> index.key().text().orElse("");
        };
    }

    private Value once(String key, Supplier<Value> compute) {
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

    private Value param(String name) {
        boolean secret = file.secure.contains(name);
        if (inputs.containsKey(name)) {
            return inputs.get(name).get().with(Refs.NONE, secret);
        }
        Expr initial = file.params.get(name);
        Value v = initial == null ? Value.UNKNOWN : eval(initial);
        return v.with(Refs.of(new Ref("param." + name, "")), secret);
    }

    private Found resource(String symbol, List<Step> steps) {
        Declared d = file.resources.get(symbol);
        int used = 0;
        StringBuilder attribute = new StringBuilder();
        while (used < steps.size()) {
            if (steps.get(used) instanceof Step.Attr a) {
                attribute.append(attribute.isEmpty() ? "" : ".").append(a.name());
            }
            used++;
        }
        Ref ref = new Ref(prefix + symbol, attribute.toString());
        if (attribute.toString().equals("name") && d.body() instanceof Expr.Obj o) {
            for (Expr.Obj.Item item : o.items()) {
                if (item.key() instanceof Expr.Text t && t.value().equals("name")) {
                    return new Found(
                            once("name of " + symbol, () -> eval(item.value())).with(Refs.of(ref), false), used);
                }
            }
        }
        return new Found(Value.reference(ref), used);
    }

    private Found module(String symbol, List<Step> steps) {
        BicepScope child = children.get(symbol);
        int i = 0;
        while (i < steps.size()
                && !(steps.get(i) instanceof Step.Attr a && a.name().equals("outputs"))) {
            i++;
        }
        if (child != null && i + 1 < steps.size()) {
            Expr output = child.file.outputs.get(name(steps, i + 1));
            if (output != null) {
                return new Found(child.once("output " + name(steps, i + 1), () -> child.eval(output)), i + 2);
            }
        }
        return new Found(Value.reference(new Ref(prefix + "module." + symbol, "")), steps.size());
    }
}
