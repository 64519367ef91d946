package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which attributes of which resource types connect what to what. */
final class Relations {

    /** See {@code relations.tsv}. */
    enum Kind {
        /** From what one path names to what the other names. */
        EDGE,
        /** From the resource to what the path names. */
        OUT,
        /** From what the path names to the resource. */
        IN,
        /** The resource is part of what the path names. */
        MERGE,
        /** What the path names is part of the resource. */
        ABSORB,
        /** The resource is within what the path names. */
        ZONE,
        /** The resource has the rights of what the path names. */
        RUNS,
        /** Environment variables. */
        ENV,
        /** The resource lives on a component of its own that stays one. */
        HOST,
        CLUSTER,
        WAF,
        IGNORE
    }

    record Relation(Kind kind, List<String> from, List<String> to, String verb, String label) {}

    private static final Map<String, List<Relation>> BY_TYPE = load();

    private Relations() {}

    static List<Relation> of(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    static List<Relation> of(String type, Kind kind) {
        return of(type).stream().filter(r -> r.kind() == kind).toList();
    }

    private static Map<String, List<Relation>> load() {
        Map<String, List<Relation>> all = new HashMap<>();
        for (String[] row : Tables.rows("relations.tsv", 6)) {
            all.computeIfAbsent(row[0], t -> new ArrayList<>())
                    .add(new Relation(
                            Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)),
                            Tables.words(row[2], ","),
                            Tables.words(row[3], ","),
                            row[4],
                            row[5]));
        }
        return all;
    }
}
