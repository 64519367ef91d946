package dev.vedette.importers.kustomize;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.kustomize.Kustomizations.Resource;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patches of one kustomization, strategic merge and JSON patches alike. */
final class Patches {

    private final Kustomizations all;
    private final String folder;
    private final Value.Fields kustomization;

    Patches(Kustomizations all, String folder, Value.Fields kustomization) {
        this.all = all;
        this.folder = folder;
        this.kustomization = kustomization;
    }

    List<Resource> apply(List<Resource> resources) {
        List<Resource> now = resources;
        for (String key : List.of("patchesStrategicMerge", "patches", "patchesJson6902")) {
            for (Value v : Build.items(kustomization, key)) {
                Value.Fields entry = v instanceof Value.Fields f ? f : null;
                String inline = entry == null
                        ? v.text().orElse("")
                        : entry.text("patch").orElse("");
                String path = entry == null ? inline : entry.text("path").orElse("");
                Value target = entry == null ? Value.NULL : entry.fields().getOrDefault("target", Value.NULL);
                for (YamlValues.Document d : documents(inline, path, key)) {
                    now = patch(d.value(), target, now, key);
                }
            }
        }
        return now;
    }

    private List<YamlValues.Document> documents(String inline, String path, String key) {
        String file = path.isEmpty() || path.contains("\n") ? null : Build.neighbour(folder, path);
        Optional<SourceFile> source = file == null ? Optional.empty() : all.upload.file(file);
        source.ifPresent(s -> all.used.add(s.path()));
        String text = source.map(SourceFile::text).orElse(inline);
        boolean lost = source.isEmpty() && !text.contains(":");
        try {
            if (!lost) {
                return YamlValues.read(text);
            }
            note(key, "the patch " + path + " is not in the upload");
        } catch (YamlValues.NotYaml e) {
            note(key, "a patch is not YAML: " + e.getMessage());
        }
        return List.of();
    }

    private void note(String key, String text) {
        all.draft.note(
                Receipt.Kind.DROPPED,
                all.file(folder) + ":" + kustomization.at().getOrDefault(key, "1:1"),
                text,
                1);
    }

    private List<Resource> patch(Value patch, Value target, List<Resource> resources, String key) {
        List<Resource> now = new ArrayList<>();
        boolean hit = false;
        for (Resource r : resources) {
            if (!matches(r.value(), target, patch)) {
                now.add(r);
                continue;
            }
            hit = true;
            boolean deletes = patch.text("$patch").filter("delete"::equals).isPresent();
            if (!deletes) {
                Value changed = patch instanceof Value.Items operations
                        ? JsonPatch.apply(r.value(), operations.items())
                        : Merging.strategic(r.value(), patch);
                now.add(new Resource(changed, r.file(), r.at()));
            }
        }
        if (!hit) {
            note(key, "a patch finds no object");
        }
        return now;
    }

    private static boolean matches(Value object, Value target, Value patch) {
        if (target instanceof Value.Fields) {
            return same(object, target, "kind", "kind")
                    && same(object, target, "metadata.name", "name")
                    && same(object, target, "metadata.namespace", "namespace");
        }
        return patch instanceof Value.Fields
                && object.text("kind").equals(patch.text("kind"))
                && object.text("metadata.name").equals(patch.text("metadata.name"));
    }

    /** What a target names must fit the whole value; only plain patterns are tried. */
    private static boolean same(Value object, Value target, String path, String key) {
        Optional<String> wanted = target.text(key);
        if (wanted.isEmpty()) {
            return true;
        }
        String value = object.text(path).orElse("");
        if (wanted.get().equals(value)) {
            return true;
        }
        if (wanted.get().length() > 100 || value.length() > 253 || !wanted.get().matches("[\\w.|*^$-]*")) {
            return false;
        }
        try {
            return Pattern.matches(wanted.get().replaceAll("\\*+", "*"), value);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
