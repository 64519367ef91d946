package dev.vedette.importers.terraform;

import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.hcl.eval.Evaluator;
import dev.vedette.importers.hcl.eval.Names;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What names mean inside one instance of a module. Values are found when asked for, once. */
final class Scope implements Names {
    final Module module;
    /** {@code ""} for the root, else {@code module.a.} and so on. */
    final String prefix;

    /** Other configurations of the upload that are applied beside this one; {@code null} for a called module. */
    Siblings siblings;

    private final Map<String, Supplier<Value>> inputs;
    private final Function<String, String> files;
    private final Budget budget;
    private final Evaluator evaluator;
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    /** Modules called from here that are in the upload, by {@code name} or {@code name["key"]}. */
    final Map<String, Scope> children = new HashMap<>();
    /** Names of calls, for telling a call without its source from a typing mistake. */
    final Map<String, List<String>> instances = new HashMap<>();

    Scope(
            Module module,
            String prefix,
            Map<String, Supplier<Value>> inputs,
            Function<String, String> files,
            Budget budget) {
        this.module = module;
        this.prefix = prefix;
        this.inputs = inputs;
        this.files = files;
        this.budget = budget;
        this.evaluator = new Evaluator(this, budget);
    }

    Value eval(Expr e) {
        return evaluator.eval(e);
    }

    Value eval(Expr e, Map<String, Value> locals) {
        return evaluator.eval(e, locals);
    }

    Budget budget() {
        return budget;
    }

    @Override
    public Found find(String root, List<Step> steps) {
        String first = name(steps, 0);
        return switch (root) {
            case "var" -> new Found(once("var." + first, () -> variable(first)), 1);
            case "local" -> new Found(once("local." + first, () -> local(first)), 1);
            case "path" -> new Found(Value.of(module.dir.isEmpty() ? "." : module.dir), 1);
            case "module" -> call(first, steps);
            case "data" -> resource("data.", first + "." + name(steps, 1), 2, steps);
            case "each", "count", "self", "terraform" ->
                new Found(Value.reference(new Ref(root + "." + first, "")), Math.min(1, steps.size()));
            default -> first.isEmpty() ? new Found(Value.UNKNOWN, 0) : resource("", root + "." + first, 1, steps);
        };
    }

    @Override
    public String file(String path) {
        return files.apply(path);
    }

    private static String name(List<Step> steps, int i) {
        return i < steps.size() && steps.get(i) instanceof Step.Attr a ? a.name() : "";
    }

    /** A value that is being computed is unknown to itself: configuration may go round in a circle. */
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

    private Value variable(String name) {
        Module.Declared declared = module.variables.get(name);
        boolean secret = declared != null
                && declared.block()
                        .body()
                        .attribute("sensitive")
                        .map(e -> eval(e).flag("").orElse(false))
                        .orElse(false);
        Value value;
        if (inputs.containsKey(name)) {
            value = inputs.get(name).get();
        } else {
            value = declared == null
                    ? null
                    : declared.block()
                            .body()
                            .attribute("default")
                            .map(this::eval)
                            .orElse(null);
        }
        if (value == null
                || value.isNull()
                || value.text().filter(String::isBlank).isPresent()) {
            Value given = value == null ? Value.UNKNOWN : value;
            value = siblings == null ? given : siblings.output(this, name).orElse(given);
        }
        // the name of a variable tells of what is in it, also when its value is known
        return prefix.isEmpty() || value instanceof Value.Unknown
                ? value.with(Refs.of(new Ref("var." + name, "")), secret)
                : value.with(Refs.NONE, secret);
    }

    private Value local(String name) {
        Expr e = module.locals.get(name);
        return e == null ? Value.UNKNOWN : eval(e);
    }

    private Found call(String name, List<Step> steps) {
        int used = 1;
        String key = name;
        if (steps.size() > 1 && steps.get(1) instanceof Step.Index index) {
            used = 2;
            key = name + "[" + index.key().text().map(Scope::quoted).orElse("*") + "]";
        }
        Scope child = children.get(key);
        if (child == null) {
            List<String> all = instances.getOrDefault(name, List.of());
            child = all.isEmpty() ? null : children.get(all.getFirst());
        }
        String output = name(steps, used);
        if (child == null || output.isEmpty()) {
            Value opaque = Value.reference(new Ref(prefix + "module." + name, output));
            return new Found(opaque, Math.min(steps.size(), used + 1));
        }
        Scope of = child;
        return new Found(child.once("output." + output, () -> of.output(output)), used + 1);
    }

    private static String quoted(String key) {
        return key.chars().allMatch(Character::isDigit) ? key : "\"" + key + "\"";
    }

    Value output(String name) {
        Module.Declared declared = module.outputs.get(name);
        return declared == null
                ? Value.UNKNOWN
                : declared.block().body().attribute("value").map(this::eval).orElse(Value.UNKNOWN);
    }

    private Found resource(String kind, String name, int used, List<Step> steps) {
        Module.Declared declared = (kind.isEmpty() ? module.resources : module.data).get(name);
        String address = prefix + kind + name;
        int next = used;
        if (next < steps.size() && steps.get(next) instanceof Step.Index index) {
            address += "[" + index.key().text().map(Scope::quoted).orElse("*") + "]";
            next++;
        }
        String attribute = name(steps, next);
        if (attribute.isEmpty()) {
            return new Found(Value.reference(new Ref(address, "")), next);
        }
        if (kind.equals("data.") && name.startsWith("terraform_remote_state.") && siblings != null) {
            int output = attribute.equals("outputs") ? next + 1 : next;
            Optional<Value> from = siblings.output(this, name(steps, output));
            if (from.isPresent()) {
                return new Found(from.get(), output + 1);
            }
        }
        if (kind.equals("data.") && name.startsWith("aws_iam_policy_document.") && attribute.endsWith("json")) {
            if (declared != null) {
                Value policy = once("doc." + name, () -> PolicyDocuments.fold(bodyOf(declared)));
                return new Found(policy.with(Refs.of(new Ref(address, attribute)), false), next + 1);
            }
        }
        Value value = declared == null
                ? Value.UNKNOWN
                : once(kind + name + "." + attribute, () -> attribute(declared, attribute));
        return new Found(value.with(Refs.of(new Ref(address, attribute)), false), next + 1);
    }

    private Value.Fields bodyOf(Module.Declared declared) {
        return Bodies.evaluate(declared.block().body(), this, Map.of());
    }

    /** An attribute as written; what only the provider knows is unknown. */
    private Value attribute(Module.Declared declared, String name) {
        Block block = declared.block();
        var written = block.body().attribute(name);
        if (written.isPresent()) {
            return eval(written.get());
        }
        if (!block.body().blocks(name).isEmpty()) {
            return Bodies.evaluate(block.body(), this, Map.of()).fields().getOrDefault(name, Value.UNKNOWN);
        }
        return Value.UNKNOWN;
    }
}
