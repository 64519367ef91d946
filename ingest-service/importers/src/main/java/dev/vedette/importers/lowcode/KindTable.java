package dev.vedette.importers.lowcode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table of one tool: which kind of node is which type of component. */
final class KindTable {

    private static final JsonNode FILE = load();

    private record Row(String kind, Pattern pattern, String type) {}

    private final List<Row> rows;

    private KindTable(List<Row> rows) {
        this.rows = rows;
    }

    static KindTable of(String tool) {
        return new KindTable(FILE.path(tool).properties().stream()
                .map(p -> new Row(p.getKey(), pattern(p.getKey()), p.getValue().asText()))
                .sorted(Comparator.comparing(
                                (Row r) -> r.kind().replace("*", "").length())
                        .reversed()
                        .thenComparing(Row::kind))
                .toList());
    }

    private static Pattern pattern(String kind) {
        return Pattern.compile(kind.replace("(", "\\(").replace(")", "\\)").replace("*", ".{0,80}"));
    }

    /** The type, {@code ""} for glue, or empty when the kind is not in the table. */
    Optional<String> type(String kind) {
        return rows.stream()
                .filter(r -> r.pattern().matcher(kind).matches())
                .map(Row::type)
                .findFirst();
    }

    private static JsonNode load() {
        try (InputStream in = KindTable.class.getResourceAsStream("nodes.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of low-code nodes cannot be read", e);
        }
    }
}
