package dev.vedette.importers.kustomize;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The kustomizations of an upload: which are built, and what they are built to. */
public final class Kustomizations {

    private static final Pattern NAME = Pattern.compile("(?i)kustomization(?:\\.ya?ml)?");
    private static final Pattern LIVE = Pattern.compile("(?i).*(?:prod|live).*");

    /** An object after all changes, with the file and place it began in. */
    public record Resource(Value value, String file, String at) {}

    final Upload upload;
    final Draft draft;
    /** By folder, which ends with a slash or is empty. */
    final Map<String, Value.Fields> folders = new TreeMap<>();

    private final Map<String, SourceFile> files = new TreeMap<>();
    private final List<Resource> resources = new ArrayList<>();
    final Set<String> used = new HashSet<>();

    private Kustomizations(Upload upload, Draft draft) {
        this.upload = upload;
        this.draft = draft;
    }

    public static boolean isOne(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    public static Kustomizations build(Upload upload, Draft draft) {
        Kustomizations k = new Kustomizations(upload, draft);
        for (SourceFile f : upload.files()) {
            if (isOne(f.name())) {
                k.add(f);
            }
        }
        k.chosen().forEach(folder -> k.resources.addAll(new Build(k).folder(folder, 0)));
        return k;
    }

    private void add(SourceFile f) {
        String folder = f.path().substring(0, f.path().length() - f.name().length());
        try {
            List<YamlValues.Document> documents = YamlValues.read(f.text());
            if (!documents.isEmpty() && documents.getFirst().value() instanceof Value.Fields fields) {
                folders.put(folder, fields);
                files.put(folder, f);
                used.add(f.path());
            }
        } catch (YamlValues.NotYaml e) {
            draft.note(Receipt.Kind.WARNING, f.path() + ":" + e.at(), "not read: it is not YAML: " + e.getMessage(), 1);
        }
    }

    public List<Resource> resources() {
        return List.copyOf(resources);
    }

    /** Files that were built in and are no manifests of their own. */
    public boolean owns(String path) {
        return used.contains(path);
    }

    String file(String folder) {
        return files.get(folder).path();
    }

    /** Kustomizations that no other one uses; of those that share a base, the one of production, else the first. */
    private List<String> chosen() {
        Map<String, Set<String>> reached = new TreeMap<>();
        Set<String> inner = new HashSet<>();
        for (String folder : folders.keySet()) {
            Set<String> all = new HashSet<>();
            reach(folder, all);
            reached.put(folder, all);
            all.stream().filter(f -> !f.equals(folder)).forEach(inner::add);
        }
        List<String> roots =
                folders.keySet().stream().filter(f -> !inner.contains(f)).toList();
        List<String> chosen = new ArrayList<>();
        for (String root : roots) {
            String rival = chosen.stream()
                    .filter(c -> reached.get(c).stream().anyMatch(reached.get(root)::contains))
                    .findFirst()
                    .orElse(null);
            if (rival == null) {
                chosen.add(root);
                continue;
            }
            boolean better =
                    LIVE.matcher(root).matches() && !LIVE.matcher(rival).matches();
            String out = better ? rival : root;
            if (better) {
                chosen.set(chosen.indexOf(rival), root);
            }
            draft.note(
                    Receipt.Kind.SKIPPED,
                    file(out),
                    "another overlay of the same base is read (" + (better ? root : rival)
                            + "); upload this one alone to read it",
                    1);
            markUsed(out);
        }
        return chosen;
    }

    private void markUsed(String folder) {
        for (String path : Build.references(folders.get(folder))) {
            String file = Build.neighbour(folder, path);
            if (file != null && upload.file(file).isPresent()) {
                used.add(file);
            }
        }
    }

    private void reach(String folder, Set<String> all) {
        if (!folders.containsKey(folder) || !all.add(folder)) {
            return;
        }
        for (String path : Build.references(folders.get(folder))) {
            String next = Build.neighbour(folder, path);
            if (next != null) {
                reach(next.isEmpty() || next.endsWith("/") ? next : next + "/", all);
            }
        }
    }
}
