package dev.vedette.importers.bicep;

import dev.vedette.importers.arm.AzureShape;
import dev.vedette.importers.bicep.BicepFile.Declared;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.iac.ModuleTable;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All files of an upload as resources: files that no module calls are the entries. */
final class BicepProject {
    private static final int MAX_MODULE_DEPTH = 20;

    /** What is left out and why. */
    record Left(String file, String at, String text) {}

    private final SortedMap<String, BicepFile> files;
    private final UnaryOperator<String> contents;
    private final Budget budget = new Budget();
    final List<Resource> resources = new ArrayList<>();
    final List<Left> dropped = new ArrayList<>();

    /** @param contents texts of other files of the upload by path, {@code null} for none */
    BicepProject(SortedMap<String, BicepFile> files, UnaryOperator<String> contents) {
        this.files = files;
        this.contents = contents;
        Set<String> called = new TreeSet<>();
        files.forEach((path, f) -> f.modules.values().forEach(m -> local(path, m)
                .filter(p -> !p.equals(path) && !isTest(path))
                .ifPresent(called::add)));
        List<String> free =
                files.keySet().stream().filter(p -> !called.contains(p)).toList();
        // a file that tries another one out is not what is deployed
        List<String> own = free.stream().filter(p -> !isTest(p)).toList();
        List<String> roots = entries(own.isEmpty() ? free : own);
        for (String root : roots.isEmpty() ? files.keySet().stream().limit(1).toList() : roots) {
            String prefix = roots.size() > 1 && !root.equals(roots.getFirst()) ? root + ":" : "";
            BicepScope scope =
                    new BicepScope(files.get(root), root, prefix, Parameters.of(root, contents), contents, budget);
            link(scope, 0);
            emit(scope, false);
        }
    }

    /** Where some files call others, a file that nobody calls and that calls nothing is an unused module. */
    private List<String> entries(List<String> roots) {
        List<String> entries = roots.stream()
                .filter(p -> !files.get(p).modules.isEmpty()
                        || p.substring(p.lastIndexOf('/') + 1).matches("(main|azuredeploy|deploy)[\\w.-]*\\.bicep"))
                .toList();
        if (entries.isEmpty()
                || entries.stream().allMatch(p -> files.get(p).modules.isEmpty())) {
            return roots;
        }
        roots.stream()
                .filter(p -> !entries.contains(p))
                .forEach(p -> dropped.add(new Left(p, "", "a module that no other file calls")));
        return entries;
    }

    private static boolean isTest(String path) {
        return path.endsWith(".test.bicep") || ("/" + path).matches(".*/(tests?|e2e)/.*");
    }

    private Optional<String> local(String from, Declared module) {
        if (module.type().startsWith("br") || module.type().startsWith("ts:")) {
            return Optional.empty();
        }
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        String dir = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        for (String p : (dir + module.type()).split("/")) {
            if (p.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!p.isEmpty() && !p.equals(".")) {
                parts.addLast(p);
            }
        }
        return Optional.of(String.join("/", parts)).filter(files::containsKey);
    }

    private void link(BicepScope scope, int depth) {
        scope.file.modules.forEach((symbol, m) -> {
            Optional<String> path = local(scope.path, m);
            if (path.isEmpty() || depth >= MAX_MODULE_DEPTH) {
                return;
            }
            Map<String, Supplier<Value>> inputs = new LinkedHashMap<>();
            Expr body = m.body() instanceof Expr.For f ? f.value() : m.body();
            if (body instanceof Expr.Obj o) {
                for (Expr.Obj.Item item : o.items()) {
                    if (item.key() instanceof Expr.Text t
                            && t.value().equals("params")
                            && item.value() instanceof Expr.Obj params) {
                        params.items().forEach(p -> {
                            if (p.key() instanceof Expr.Text name) {
                                inputs.put(name.value(), () -> scope.eval(p.value()));
                            }
                        });
                    }
                }
            }
            BicepScope child = new BicepScope(
                    files.get(path.get()),
                    path.get(),
                    scope.prefix + "module." + symbol + ".",
                    inputs,
                    contents,
                    budget);
            scope.children.put(symbol, child);
            link(child, depth + 1);
        });
    }

    private void emit(BicepScope scope, boolean conditional) {
        scope.file.resources.values().forEach(d -> resource(scope, d, conditional));
        scope.file.modules.forEach((symbol, m) -> {
            Optional<Boolean> stands = stands(scope, m.condition());
            if (stands.isPresent() && !stands.get()) {
                dropped.add(new Left(scope.path, m.at().toString(), "module " + symbol + ": its condition is false"));
                return;
            }
            boolean maybe = conditional || stands.isEmpty();
            BicepScope child = scope.children.get(symbol);
            if (child != null) {
                emit(child, maybe);
            } else {
                opaque(scope, m, maybe);
            }
        });
    }

    private void opaque(BicepScope scope, Declared m, boolean conditional) {
        Value body = scope.eval(m.body() instanceof Expr.For f ? f.value() : m.body());
        Map<String, Value> fields = new LinkedHashMap<>();
        if (body.get("params").orElse(Value.NULL) instanceof Value.Fields params) {
            fields.putAll(params.fields());
        }
        Value.Fields inputs = new Value.Fields(fields, Map.of(), Refs.NONE, false);
        Optional<String> makes = AvmModule.type(m.type());
        if (makes.isPresent()) {
            resources.addAll(AvmModule.expand(
                    scope.prefix + "module." + m.symbol(),
                    makes.get(),
                    m.symbol(),
                    inputs,
                    scope.path,
                    m.at().toString(),
                    conditional));
            return;
        }
        resources.add(new Resource(
                scope.prefix + "module." + m.symbol(),
                ModuleTable.PREFIX + m.type(),
                m.symbol(),
                false,
                inputs,
                scope.path,
                m.at().toString(),
                m.body() instanceof Expr.For,
                conditional,
                Refs.NONE));
    }

    private void resource(BicepScope scope, Declared d, boolean conditional) {
        Optional<Boolean> stands = stands(scope, d.condition());
        if (stands.isPresent() && !stands.get()) {
            dropped.add(new Left(scope.path, d.at().toString(), d.symbol() + ": its condition is false"));
            return;
        }
        Value body = scope.eval(d.body());
        List<Value> bodies = body instanceof Value.Items items ? items.items() : List.of(body);
        int i = 0;
        for (Value b : bodies) {
            String suffix = body instanceof Value.Items ? "[" + i++ + "]" : "";
            if (i > 20) {
                break;
            }
            Value.Fields f =
                    b instanceof Value.Fields fields ? fields : new Value.Fields(Map.of(), Map.of(), Refs.NONE, false);
            one(
                    scope,
                    scope.prefix + d.symbol() + suffix,
                    d.type(),
                    d.symbol(),
                    f,
                    null,
                    d,
                    conditional || stands.isEmpty(),
                    0);
        }
    }

    private void one(
            BicepScope scope,
            String address,
            String type,
            String label,
            Value.Fields body,
            String parent,
            Declared d,
            boolean conditional,
            int depth) {
        resources.add(AzureShape.resource(
                address, type, label, body, parent, d.existing(), scope.path, d.at().toString(), conditional));
        body.fields().forEach((k, v) -> {
            if (k.startsWith("resource ")
                    && depth < 5
                    && v.get("body").orElse(Value.NULL) instanceof Value.Fields inner) {
                String child = v.text("type").orElse("").replaceAll("@.*", "");
                String full = child.toLowerCase(java.util.Locale.ROOT).startsWith("microsoft.")
                        ? child
                        : type.replaceAll("@.*", "") + "/" + child;
                Declared declared = new Declared(k, full, v.flag("existing").orElse(false), null, d.body(), d.at());
                one(
                        scope,
                        address + "." + k.substring(9),
                        full,
                        k.substring(9),
                        inner,
                        address,
                        declared,
                        conditional,
                        depth + 1);
            }
        });
    }

    private static Optional<Boolean> stands(BicepScope scope, Expr condition) {
        return condition == null ? Optional.of(true) : scope.eval(condition).flag("");
    }
}
