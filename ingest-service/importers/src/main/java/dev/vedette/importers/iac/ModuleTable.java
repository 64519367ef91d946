package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What modules of public registries make, by the name of their source. */
public final class ModuleTable {
    /** Begins the type of a resource that stands for a module whose source is not in the upload. */
    public static final String PREFIX = "module:";

    /** @param type component type, {@code ""} when the module makes nothing that is a part; then {@code what} says what */
    record Entry(String type, String what) {}

    private record Row(Pattern pattern, Entry entry) {}

    private static final List<Row> ROWS = load();

    private ModuleTable() {}

    static Optional<Entry> find(String type) {
        String source = type.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(r -> r.pattern().matcher(source).find())
                .map(Row::entry)
                .findFirst();
    }

    private static List<Row> load() {
        List<Row> rows = new ArrayList<>();
        for (String[] row : Tables.rows("modules.tsv", 3)) {
            rows.add(new Row(Pattern.compile(row[0]), new Entry(row[1].equals("-") ? "" : row[1], row[2])));
        }
        return rows;
    }
}
