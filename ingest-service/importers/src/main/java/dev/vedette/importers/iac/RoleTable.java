package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a role or an action lets a principal reach. */
final class RoleTable {
    /** @param service id of the service that stands for it when none is declared, {@code ""} for none */
    record Reach(List<String> types, String service, String verb) {}

    private record Row(Pattern pattern, Reach reach) {}

    static final RoleTable ROLES = new RoleTable("roles.tsv");
    static final RoleTable ACTIONS = new RoleTable("actions.tsv");

    private final List<Row> rows = new ArrayList<>();

    private RoleTable(String file) {
        for (String[] row : Tables.rows(file, 4)) {
            rows.add(new Row(
                    Tables.glob(row[0]),
                    new Reach(Tables.words(row[1], ","), row[2].equals("-") ? "" : row[2], row[3])));
        }
    }

    Optional<Reach> find(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(r -> r.pattern().matcher(n).matches())
                .map(Row::reach)
                .findFirst();
    }
}
