package dev.vedette.importers.terraform;

import dev.vedette.importers.hcl.Body;
import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.eval.Budget;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Expands a folder of modules to the list of resources that it stands for. */
final class Configuration {
    static final int MAX_RESOURCES = 100_000;
    private static final int MAX_MODULE_DEPTH = 20;

    /** Type prefix of a resource that stands for a module whose source is not in the upload. */
    static final String MODULE = "module:";

    final List<Resource> resources = new ArrayList<>();
    final List<Problem> dropped = new ArrayList<>();
    final List<Problem> skipped = new ArrayList<>();
    private final Folder folder;
    private final Function<String, String> files;
    private final Budget budget = new Budget();

    private Configuration(Folder folder, Upload upload) {
        this.folder = folder;
        this.files = path -> LocalPaths.resolve("", path)
                .flatMap(upload::file)
                .map(f -> f.text())
                .orElse(null);
    }

    static Configuration expand(Folder folder, Upload upload) {
        Configuration c = new Configuration(folder, upload);
        List<String> roots = Stages.one(c.roots(), c.skipped);
        List<Scope> scopes = new ArrayList<>();
        Siblings siblings = new Siblings();
        for (String dir : roots) {
            String prefix = roots.size() == 1 || dir.equals(roots.getFirst()) ? "" : dir + ":";
            Scope scope = c.root(folder.modules.get(dir), prefix, siblings);
            scopes.add(scope);
            siblings.add(scope);
        }
        scopes.forEach(s -> c.link(s, 0, Set.of(s.module.dir)));
        scopes.forEach(s -> c.emit(s, false, false));
        c.joinLibraries(scopes);
        if (c.budget.exhausted()) {
            c.skipped.add(new Problem("", "", "evaluation was stopped at its limit; some values are left unknown"));
        }
        return c;
    }

    /** Folders that no other one calls; examples and tests only when there is nothing else. */
    private List<String> roots() {
        Set<String> called = new HashSet<>();
        List<String> main =
                folder.modules.keySet().stream().filter(d -> !isAside(d)).toList();
        List<String> candidates = main.isEmpty() ? List.copyOf(folder.modules.keySet()) : main;
        for (String dir : candidates) {
            for (Module.Declared call : folder.modules.get(dir).calls.values()) {
                source(call.block())
                        .filter(LocalPaths::isLocal)
                        .flatMap(s -> LocalPaths.resolve(dir, s))
                        .filter(to -> !to.equals(dir))
                        .ifPresent(called::add);
            }
        }
        if (!main.isEmpty()) {
            folder.modules.keySet().stream()
                    .filter(Configuration::isAside)
                    .filter(d -> !called.contains(d))
                    .forEach(d -> skipped.add(new Problem(d, "", "not read: a folder of examples or tests")));
        }
        List<String> roots = new ArrayList<>(
                candidates.stream().filter(d -> !called.contains(d)).toList());
        boolean callsOwn = roots.stream().anyMatch(d -> !isLibrary(d) && callsLocal(d));
        if (callsOwn) {
            roots.stream()
                    .filter(Configuration::isLibrary)
                    .forEach(d -> skipped.add(new Problem(d, "", "not read: a module that nothing calls")));
            roots.removeIf(Configuration::isLibrary);
        }
        return roots.isEmpty() ? candidates.subList(0, Math.min(1, candidates.size())) : roots;
    }

    /** A module that is applied on its own beside a configuration which declares the same again means the same. */
    private void joinLibraries(List<Scope> scopes) {
        Set<String> libraries = new HashSet<>();
        scopes.stream()
                .filter(s -> isLibrary(s.module.dir) && !s.prefix.isEmpty())
                .forEach(s -> libraries.add(s.prefix));
        Map<String, Resource> own = new LinkedHashMap<>();
        resources.stream()
                .filter(r -> !r.existing() && libraries.stream().noneMatch(r.address()::startsWith))
                .forEach(r -> own.putIfAbsent(r.type() + "." + r.label(), r));
        resources.replaceAll(r -> {
            Resource same = own.get(r.type() + "." + r.label());
            boolean again = same != null && libraries.stream().anyMatch(r.address()::startsWith);
            return again ? Resource.alias(r, same) : r;
        });
    }

    private boolean callsLocal(String dir) {
        return folder.modules.get(dir).calls.values().stream()
                .anyMatch(c -> source(c.block()).filter(LocalPaths::isLocal).isPresent());
    }

    private static boolean isLibrary(String dir) {
        return ("/" + dir).matches(".*/modules?/.*");
    }

    private static boolean isAside(String dir) {
        return ("/" + dir + "/").matches(".*/(examples?|tests?|test-fixtures|fixtures|\\.terraform)/.*");
    }

    private Scope root(Module module, String prefix, Siblings siblings) {
        Map<String, Supplier<Value>> inputs = new LinkedHashMap<>();
        Scope[] self = new Scope[1];
        folder.variables(module.dir, skipped).forEach((k, e) -> inputs.put(k, () -> self[0].eval(e)));
        Scope scope = new Scope(module, prefix, inputs, files, budget);
        scope.siblings = siblings;
        self[0] = scope;
        return scope;
    }

    /** Makes the scopes of called modules first: outputs of one are inputs of the other, in any order. */
    private void link(Scope scope, int depth, Set<String> path) {
        scope.module.calls.forEach((name, call) -> {
            Optional<String> dir = source(call.block())
                    .filter(LocalPaths::isLocal)
                    .flatMap(s -> LocalPaths.resolve(scope.module.dir, s))
                    .filter(folder.modules::containsKey);
            if (dir.isEmpty() || depth >= MAX_MODULE_DEPTH || path.contains(dir.get())) {
                return;
            }
            List<String> keys = new ArrayList<>();
            for (Instances.Instance instance : Instances.of(call.block(), scope)) {
                String key = name + instance.suffix();
                Map<String, Supplier<Value>> inputs = new LinkedHashMap<>();
                call.block()
                        .body()
                        .attributes()
                        .forEach(a -> inputs.put(a.name(), () -> scope.eval(a.value(), instance.locals())));
                Scope child = new Scope(
                        folder.modules.get(dir.get()), scope.prefix + "module." + key + ".", inputs, files, budget);
                scope.children.put(key, child);
                keys.add(key);
                Set<String> deeper = new HashSet<>(path);
                deeper.add(dir.get());
                link(child, depth + 1, deeper);
            }
            scope.instances.put(name, keys);
        });
    }

    private void emit(Scope scope, boolean many, boolean conditional) {
        scope.module.data.forEach((name, d) -> resource(scope, d, true, many, conditional));
        scope.module.resources.forEach((name, d) -> resource(scope, d, false, many, conditional));
        scope.module.calls.forEach((name, call) -> {
            List<Instances.Instance> all = Instances.of(call.block(), scope);
            if (all.isEmpty()) {
                drop(call, "module " + name + " stands zero times (count or for_each)");
            }
            for (Instances.Instance instance : all) {
                Scope child = scope.children.get(name + instance.suffix());
                boolean m = many || instance.many();
                boolean c = conditional || instance.conditional();
                if (child != null) {
                    emit(child, m, c);
                } else {
                    opaque(scope, name, call, instance, m, c);
                }
            }
        });
    }

    private void resource(Scope scope, Module.Declared d, boolean data, boolean many, boolean conditional) {
        Block b = d.block();
        List<Instances.Instance> all = Instances.of(b, scope);
        String name = String.join(".", b.labels());
        if (all.isEmpty()) {
            drop(d, name + " stands zero times (count or for_each)");
        }
        for (Instances.Instance instance : all) {
            if (resources.size() >= MAX_RESOURCES) {
                drop(d, name + " is beyond the limit of " + MAX_RESOURCES + " resources");
                return;
            }
            resources.add(new Resource(
                    scope.prefix + (data ? "data." : "") + name + instance.suffix(),
                    b.labels().get(0),
                    b.labels().get(1),
                    data,
                    Bodies.evaluate(b.body(), scope, instance.locals()),
                    d.file(),
                    b.at().toString(),
                    many || instance.many(),
                    conditional || instance.conditional(),
                    dependencies(b.body(), scope)));
        }
    }

    private void opaque(
            Scope scope,
            String name,
            Module.Declared call,
            Instances.Instance instance,
            boolean many,
            boolean conditional) {
        String source = source(call.block()).orElse("");
        resources.add(new Resource(
                scope.prefix + "module." + name + instance.suffix(),
                MODULE + source,
                name,
                false,
                Bodies.evaluate(call.block().body(), scope, instance.locals()),
                call.file(),
                call.block().at().toString(),
                many,
                conditional,
                dependencies(call.block().body(), scope)));
    }

    private static SortedSet<Ref> dependencies(Body body, Scope scope) {
        return body.attribute("depends_on").map(e -> Refs.deep(scope.eval(e))).orElse(Refs.NONE);
    }

    private void drop(Module.Declared d, String text) {
        dropped.add(new Problem(d.file(), d.block().at().toString(), text));
    }

    private static Optional<String> source(Block call) {
        return call.body().attribute("source").map(e -> e instanceof Expr.Text t ? t.value() : "");
    }
}
