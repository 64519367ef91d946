package dev.vedette.importers.compose;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The files of an upload by project: those of one folder and those they include belong together. */
final class Projects {
    private final SortedMap<String, List<Value.Fields>> files = new TreeMap<>(Projects::baseFirst);

    /** The file that is read without being asked for comes before those that change it. */
    private static int baseFirst(String a, String b) {
        boolean x = isBase(a);
        boolean y = isBase(b);
        return folder(a).equals(folder(b)) && x != y ? (x ? -1 : 1) : a.compareTo(b);
    }

    private static boolean isBase(String path) {
        return path.substring(path.lastIndexOf('/') + 1).matches("(docker-)?compose\\.ya?ml");
    }

    void add(String path, Value.Fields content) {
        files.computeIfAbsent(path, p -> new ArrayList<>()).add(content);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<Resource> resources(Upload upload, BiConsumer<String, String> skipped) {
        Map<String, String> projectOf = new LinkedHashMap<>();
        files.keySet().forEach(f -> projectOf.put(f, folder(f)));
        files.forEach(
                (path, documents) -> documents.forEach(d -> included(path, d).forEach(other -> {
                    String moved = projectOf.get(other);
                    if (moved != null) {
                        projectOf.replaceAll((f, p) -> p.equals(moved) ? projectOf.get(path) : p);
                    }
                })));
        boolean one = projectOf.values().stream().distinct().count() == 1;
        Map<String, Resource> all = new LinkedHashMap<>();
        files.forEach((path, documents) -> documents.forEach(d -> {
            String prefix = one || projectOf.get(path).isEmpty() ? "" : projectOf.get(path) + "/";
            Project project = Project.read(d, path, upload, prefix);
            project.left.forEach(text -> skipped.accept(path, text));
            project.resources.forEach(r -> all.merge(r.address(), r, Projects::both));
        }));
        return List.copyOf(all.values());
    }

    private static List<String> included(String path, Value.Fields file) {
        List<String> paths = new ArrayList<>();
        Value include = file.get("include").orElse(Value.NULL);
        for (Value v : include instanceof Value.Items i ? i.items() : List.of(include)) {
            Value p = v.get("path").orElse(v);
            for (Value one : p instanceof Value.Items i ? i.items() : List.of(p)) {
                one.text().ifPresent(s -> paths.add(resolve(folder(path), s)));
            }
        }
        return paths;
    }

    private static String resolve(String folder, String relative) {
        List<String> steps = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
        for (String step : relative.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    /** What a further file says of a service adds to what the first said. */
    private static Resource both(Resource first, Resource more) {
        Map<String, Value> body = new LinkedHashMap<>(first.body().fields());
        more.body().fields().forEach((k, v) -> body.merge(k, v, Projects::joined));
        return new Resource(
                first.address(),
                first.type(),
                first.label(),
                first.existing(),
                new Value.Fields(body, first.body().at(), Refs.NONE, false),
                first.file(),
                first.at(),
                first.many() || more.many(),
                first.conditional() && more.conditional(),
                first.dependsOn());
    }

    private static Value joined(Value first, Value more) {
        if (first.isNull()) {
            return more;
        }
        if (first instanceof Value.Fields a && more instanceof Value.Fields b) {
            Map<String, Value> all = new LinkedHashMap<>(b.fields());
            all.putAll(a.fields());
            return new Value.Fields(all, a.at(), Refs.NONE, false);
        }
        if (first instanceof Value.Items a && more instanceof Value.Items b) {
            List<Value> all = new ArrayList<>(a.items());
            b.items().stream().filter(x -> !all.contains(x)).forEach(all::add);
            return Value.of(all);
        }
        return first;
    }
}
