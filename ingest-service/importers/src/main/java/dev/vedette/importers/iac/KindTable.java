package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Custom resources of Kubernetes that are parts, and the names of the services their operators make. */
public final class KindTable {
    private static final KindTable STANDARD = new KindTable();

    /** @param patterns service names with {@code #} for the name of the object */
    public record Kind(String type, List<String> patterns) {

        /** Names under which an object of this kind is reached. */
        public List<String> names(String object) {
            return patterns.stream().map(p -> p.replace("#", object)).toList();
        }
    }

    private record Row(String kind, String group, Kind value) {}

    private final List<Row> rows = new ArrayList<>();

    private KindTable() {
        for (String[] row : Tables.rows("k8s.tsv", 4)) {
            rows.add(new Row(row[0], row[1], new Kind(row[2], Tables.words(row[3], " "))));
        }
    }

    public static KindTable standard() {
        return STANDARD;
    }

    public Optional<Kind> find(String group, String kind) {
        return rows.stream()
                .filter(r -> r.kind().equals(kind) && group.startsWith(r.group()))
                .map(Row::value)
                .findFirst();
    }
}
