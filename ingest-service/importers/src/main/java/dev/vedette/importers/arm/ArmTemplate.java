package dev.vedette.importers.arm;

import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template with its nested deployments as resources. */
final class ArmTemplate {
    private static final Pattern PARAMETER =
            Pattern.compile("\\[parameters\\('(\\w{1,80}?)(?:[Rr]esource)?(?:[Nn]ame)?'\\)]");
    private static final int MAX_DEPTH = 15;

    /** What is left out and why. */
    record Left(String at, String text) {}

    private final String file;
    private final Budget budget = new Budget();
    final List<Resource> resources = new ArrayList<>();
    final List<Left> dropped = new ArrayList<>();

    ArmTemplate(String file, Value.Fields template) {
        this.file = file;
        template(template, Map.of(), false, 0);
    }

    private void template(Value.Fields template, Map<String, Value> inputs, boolean conditional, int depth) {
        ArmScope scope = new ArmScope(template, inputs, budget);
        Value all = template.get("resources").orElse(Value.NULL);
        if (all instanceof Value.Fields symbolic) {
            symbolic.fields()
                    .forEach((symbol, r) -> scope.symbol(
                            symbol,
                            ArmScope.address(
                                    r.text("type").orElse(""),
                                    r.get("name")
                                            .map(scope::eval)
                                            .map(ArmTemplate::shown)
                                            .orElse(""))));
            symbolic.fields()
                    .forEach((symbol, r) ->
                            resource(scope, r, "", symbolic.at().getOrDefault(symbol, ""), conditional, depth));
        } else if (all instanceof Value.Items items) {
            items.items().forEach(r -> resource(scope, r, "", place(r), conditional, depth));
        }
    }

    private static String place(Value r) {
        return r instanceof Value.Fields f ? f.at().getOrDefault("type", f.at().getOrDefault("name", "")) : "";
    }

    private static String shown(Value v) {
        return v.text()
                .orElseGet(() ->
                        Refs.deep(v).isEmpty() ? "unknown" : "${" + Refs.deep(v).first() + "}");
    }

    /** What the parameter that gives the name is called for, when it gives all of it: {@code modelStoreName}. */
    private static Optional<String> byParameter(Value.Fields resource) {
        return resource.text("name")
                .map(PARAMETER::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .filter(n -> !n.isEmpty());
    }

    private void resource(ArmScope scope, Value raw, String parentType, String at, boolean conditional, int depth) {
        if (!(raw instanceof Value.Fields r) || r.text("type").isEmpty() || depth > MAX_DEPTH) {
            return;
        }
        String type = r.text("type").orElse("");
        boolean nested = !parentType.isEmpty();
        String full =
                nested && !type.contains(".") ? parentType.substring(0, parentType.indexOf('|')) + "/" + type : type;
        String name = r.get("name").map(scope::eval).map(ArmTemplate::shown).orElse("unknown");
        String names =
                nested && !name.contains("/") ? parentType.substring(parentType.indexOf('|') + 1) + "/" + name : name;
        Optional<Boolean> stands =
                r.get("condition").map(scope::eval).map(v -> v.flag("")).orElse(Optional.of(true));
        if (stands.isPresent() && !stands.get()) {
            dropped.add(new Left(at, names + ": its condition is false with the defaults of the parameters"));
            return;
        }
        boolean maybe = conditional || stands.isEmpty();
        if (full.equalsIgnoreCase("Microsoft.Resources/deployments")) {
            deployment(scope, r, at, maybe, depth);
            return;
        }
        boolean existing = r.flag("existing").orElse(false);
        Map<String, Value> body = new LinkedHashMap<>(r.fields());
        Value children = body.remove("resources");
        if (scope.eval(new Value.Fields(body, r.at(), Refs.NONE, false)) instanceof Value.Fields evaluated) {
            String label = names.substring(names.lastIndexOf('/') + 1)
                    .replaceAll("\\$\\{[^}]*\\}", "")
                    .replaceAll("^[-_.]+|[-_.]+$", "");
            resources.add(AzureShape.resource(
                    ArmScope.address(full, names),
                    full,
                    label.length() < 6 && names.contains("${") || label.isBlank()
                            ? byParameter(r).orElse(full.substring(full.lastIndexOf('/') + 1))
                            : label,
                    evaluated,
                    parent(full, names),
                    existing,
                    file,
                    at,
                    maybe));
        }
        if (children instanceof Value.Items items) {
            items.items().forEach(c -> resource(scope, c, full + "|" + names, place(c), maybe, depth + 1));
        }
    }

    /** {@code Microsoft.X/a/b} named {@code n/m} is part of {@code Microsoft.X/a} named {@code n}. */
    private static String parent(String type, String names) {
        int t = type.lastIndexOf('/');
        int n = names.lastIndexOf('/');
        return n < 0 || type.indexOf('/') == t ? null : ArmScope.address(type.substring(0, t), names.substring(0, n));
    }

    private void deployment(ArmScope scope, Value.Fields r, String at, boolean conditional, int depth) {
        if (!(r.get("properties.template").orElse(Value.NULL) instanceof Value.Fields inner)) {
            dropped.add(new Left(at, "a linked deployment whose template is not in the file"));
            return;
        }
        Map<String, Value> inputs = new LinkedHashMap<>();
        if (r.get("properties.parameters").orElse(Value.NULL) instanceof Value.Fields p) {
            p.fields().forEach((k, v) -> v.get("value").ifPresent(x -> inputs.put(k, scope.eval(x))));
        }
        template(inner, inputs, conditional, depth + 1);
    }
}
