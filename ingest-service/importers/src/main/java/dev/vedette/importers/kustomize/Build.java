package dev.vedette.importers.kustomize;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.kustomize.Kustomizations.Resource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds one kustomization with everything it stands on. */
final class Build {

    private static final int MAX_DEPTH = 20;
    private static final List<String> READ = List.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "components",
            "patches",
            "patchesStrategicMerge",
            "patchesJson6902",
            "images",
            "namespace",
            "namePrefix",
            "nameSuffix",
            "configMapGenerator",
            "secretGenerator",
            "replicas");
    /** Of these only the looks of the objects change. */
    private static final List<String> WITHOUT_MEANING =
            List.of("commonAnnotations", "commonLabels", "labels", "generatorOptions", "buildMetadata", "sortOptions");

    private final Kustomizations all;

    Build(Kustomizations all) {
        this.all = all;
    }

    /** Paths of resources, bases and components of a kustomization. */
    static List<String> references(Value.Fields kustomization) {
        List<String> paths = new ArrayList<>();
        for (String key : List.of("resources", "bases", "components")) {
            items(kustomization, key).forEach(v -> v.text().ifPresent(paths::add));
        }
        return paths;
    }

    static List<Value> items(Value.Fields of, String key) {
        Value v = of.fields().getOrDefault(key, Value.NULL);
        return v instanceof Value.Items i ? i.items() : List.of();
    }

    /** The path of a neighbour within the upload, or {@code null} when it leads out of it. */
    static String neighbour(String folder, String path) {
        if (path.contains("://") || path.startsWith("/") || path.contains("?ref=") || path.contains("\\")) {
            return null;
        }
        ArrayDeque<String> steps = new ArrayDeque<>();
        for (String step : (folder + path).split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    List<Resource> folder(String folder, int depth) {
        Value.Fields k = all.folders.get(folder);
        List<Resource> resources = new ArrayList<>();
        if (depth > MAX_DEPTH) {
            return resources;
        }
        boolean component = k.text("kind").filter("Component"::equals).isPresent();
        for (String key : List.of("resources", "bases")) {
            items(k, key).forEach(v -> v.text().ifPresent(p -> resources.addAll(reference(folder, p, k, depth))));
        }
        generate(k, folder, resources);
        List<Resource> changed = change(k, folder, resources);
        for (Value v : items(k, "components")) {
            String next = v.text().map(p -> neighbour(folder, p) + "/").orElse("");
            if (all.folders.containsKey(next)) {
                changed.addAll(folder(next, depth + 1));
                changed = change(all.folders.get(next), next, changed);
            }
        }
        unread(k, folder);
        return component ? new ArrayList<>(resources) : changed;
    }

    private void unread(Value.Fields k, String folder) {
        k.fields().keySet().stream()
                .filter(key -> !READ.contains(key) && !WITHOUT_MEANING.contains(key))
                .forEach(key -> all.draft.note(
                        Receipt.Kind.DROPPED,
                        all.file(folder) + ":" + k.at().getOrDefault(key, "1:1"),
                        Labels.clean(key) + " is not built; run kubectl kustomize and upload the manifests",
                        1));
    }

    private List<Resource> reference(String folder, String path, Value.Fields k, int depth) {
        String target = neighbour(folder, path);
        if (target != null) {
            String inner = target.isEmpty() ? "" : target + "/";
            if (all.folders.containsKey(inner) && !inner.equals(folder)) {
                return folder(inner, depth + 1);
            }
            Optional<SourceFile> file = all.upload.file(target);
            if (file.isPresent()) {
                return documents(file.get());
            }
        }
        all.draft.note(
                Receipt.Kind.DROPPED,
                all.file(folder) + ":" + k.at().getOrDefault("resources", "1:1"),
                "the resource " + Labels.clean(path) + " is not in the upload; it is not fetched",
                1);
        return List.of();
    }

    private List<Resource> documents(SourceFile file) {
        all.used.add(file.path());
        try {
            return YamlValues.read(file.text()).stream()
                    .map(d -> new Resource(d.value(), file.path(), d.at()))
                    .toList();
        } catch (YamlValues.NotYaml e) {
            all.draft.note(
                    Receipt.Kind.WARNING, file.path() + ":" + e.at(), "not read: it is not YAML: " + e.getMessage(), 1);
            return List.of();
        }
    }

    /** Config maps and secrets out of literals and files; their values tell where workloads connect to. */
    private void generate(Value.Fields k, String folder, List<Resource> into) {
        for (String key : List.of("configMapGenerator", "secretGenerator")) {
            for (Value v : items(k, key)) {
                if (v instanceof Value.Fields g && g.text("name").isPresent()) {
                    into.add(new Resource(
                            generated(g, folder, key.startsWith("secret")),
                            all.file(folder),
                            k.at().getOrDefault(key, "1:1")));
                }
            }
        }
    }

    private Value generated(Value.Fields g, String folder, boolean secret) {
        Map<String, Value> data = new LinkedHashMap<>();
        items(g, "literals").forEach(l -> l.text().ifPresent(t -> entry(t, data)));
        for (String key : List.of("envs", "files")) {
            for (Value f : items(g, key)) {
                String text = f.text().orElse("");
                int equal = text.indexOf('=');
                String path = neighbour(folder, text.substring(equal + 1));
                Optional<SourceFile> file = path == null ? Optional.empty() : all.upload.file(path);
                if (file.isPresent() && key.equals("envs")) {
                    file.get().text().lines().filter(l -> !l.startsWith("#")).forEach(l -> entry(l, data));
                } else if (file.isPresent()) {
                    data.put(
                            equal > 0 ? text.substring(0, equal) : file.get().name(),
                            Value.of(file.get().text()));
                }
            }
        }
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("apiVersion", Value.of("v1"));
        object.put("kind", Value.of(secret ? "Secret" : "ConfigMap"));
        object.put("metadata", Value.of(Map.of("name", Value.of(g.text("name").orElse("")))));
        object.put(secret ? "stringData" : "data", Value.of(data));
        return Value.of(object);
    }

    private static void entry(String line, Map<String, Value> into) {
        int equal = line.indexOf('=');
        if (equal > 0) {
            into.put(
                    line.substring(0, equal).strip(),
                    Value.of(line.substring(equal + 1).strip()));
        }
    }

    private List<Resource> change(Value.Fields k, String folder, List<Resource> resources) {
        List<Resource> now = new Patches(all, folder, k).apply(resources);
        Set<String> names = now.stream()
                .flatMap(r -> r.value().text("metadata.name").stream())
                .collect(Collectors.toSet());
        Transformers t = new Transformers(k, names);
        return new ArrayList<>(now.stream()
                .map(r -> new Resource(t.apply(r.value()), r.file(), r.at()))
                .toList());
    }
}
