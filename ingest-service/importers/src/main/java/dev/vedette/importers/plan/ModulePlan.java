package dev.vedette.importers.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.importers.iac.value.Ref;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration of one module within a plan.
 *
 * @param prefix {@code ""} for the root, else {@code module.a.} and so on, without keys of instances
 * @param call expressions with which the parent calls it
 */
record ModulePlan(String prefix, JsonNode config, JsonNode call, ModulePlan parent) {
    private static final int MAX_DEPTH = 30;
    private static final Pattern REFERENCE =
            Pattern.compile("((?:data\\.)?[\\w-]+\\.[\\w-]+)(\\[[^\\]]{0,200}\\])?((?:\\.[\\w-]+)*).*", Pattern.DOTALL);

    static ModulePlan root(JsonNode configuration) {
        return new ModulePlan("", configuration.path("root_module"), MissingNode.getInstance(), null);
    }

    ModulePlan child(String name) {
        JsonNode c = config.path("module_calls").path(name);
        return new ModulePlan(prefix + "module." + name + ".", c.path("module"), c.path("expressions"), this);
    }

    /** The resources that the references of an expression lead to, through variables and outputs. */
    SortedSet<Ref> references(JsonNode expression) {
        SortedSet<Ref> refs = new TreeSet<>();
        collect(expression, refs, 0);
        return Collections.unmodifiableSortedSet(refs);
    }

    private void collect(JsonNode expression, SortedSet<Ref> into, int depth) {
        if (depth > MAX_DEPTH || into.size() > 200) {
            return;
        }
        if (expression.isArray()) {
            expression.forEach(e -> collect(e, into, depth + 1));
        } else if (expression.isObject() && expression.path("references").isArray()) {
            expression.path("references").forEach(r -> resolve(r.asText(), into, depth + 1));
        } else if (expression.isObject()) {
            expression.properties().forEach(e -> collect(e.getValue(), into, depth + 1));
        }
    }

    private void resolve(String reference, SortedSet<Ref> into, int depth) {
        String[] parts = reference.split("\\.", 4);
        if (parts[0].equals("var") && parts.length > 1) {
            if (parent != null) {
                parent.collect(call.path(parts[1].replaceAll("\\[.*", "")), into, depth);
            }
        } else if (parts[0].equals("module") && parts.length > 2) {
            String name = parts[1].replaceAll("\\[.*", "");
            ModulePlan child = child(name);
            child.collect(
                    child.config()
                            .path("outputs")
                            .path(parts[2].replaceAll("\\[.*", ""))
                            .path("expression"),
                    into,
                    depth);
        } else if (!parts[0].matches("local|each|count|path|terraform|self|module")) {
            Matcher m = REFERENCE.matcher(reference);
            if (m.matches()) {
                into.add(new Ref(
                        prefix + m.group(1),
                        m.group(3).isEmpty() ? "" : m.group(3).substring(1)));
            }
        }
    }
}
