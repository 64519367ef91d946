package dev.vedette.importers.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Folders for each stage of one system: {@code envs/dev}, {@code envs/prod}. One stands for all. */
final class Stages {
    /** The nearer to production the better; the last name wins. */
    private static final List<String> NAMES = List.of(
            "sandbox",
            "poc",
            "dev",
            "development",
            "test",
            "testing",
            "qa",
            "uat",
            "nonprod",
            "stg",
            "stage",
            "staging",
            "preprod",
            "live",
            "prd",
            "prod",
            "production");

    private Stages() {}

    static List<String> one(List<String> roots, List<Problem> skipped) {
        Map<String, List<String>> byParent = new TreeMap<>();
        for (String dir : roots) {
            if (rank(dir) >= 0) {
                byParent.computeIfAbsent(Folder.dir(dir), p -> new ArrayList<>())
                        .add(dir);
            }
        }
        List<String> out = new ArrayList<>(roots);
        byParent.forEach((parent, stages) -> {
            String kept = stages.stream().max((a, b) -> rank(a) - rank(b)).orElseThrow();
            for (String dir : stages) {
                if (!dir.equals(kept)) {
                    out.remove(dir);
                    skipped.add(new Problem(dir, "", "not read: another stage of what " + kept + " sets up"));
                }
            }
        });
        return out;
    }

    private static int rank(String dir) {
        return NAMES.indexOf(dir.substring(dir.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
