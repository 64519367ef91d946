package dev.vedette.importers.n8n;

import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The table of node types. */
record NodeTypes(List<Row> nodes) {

    private static final NodeTypes STANDARD = load();

    /**
     * @param match start of the node type
     * @param type component type, {@code ""} for glue
     * @param entry whether anybody outside can start it
     */
    record Row(
            String match,
            String type,
            boolean entry,
            String provider,
            String hosting,
            String contentTrust,
            String destinations,
            List<String> sideEffects,
            List<String> dataClasses) {
        boolean glue() {
            return type.isEmpty();
        }
    }

    static NodeTypes standard() {
        return STANDARD;
    }

    /** The row with the longest match; a vendor's tool variant ({@code slackTool}) and trigger fall under its node. */
    Optional<Row> find(String nodeType) {
        return nodes.stream().filter(r -> nodeType.startsWith(r.match())).findFirst();
    }

    private static NodeTypes load() {
        try (InputStream in = NodeTypes.class.getResourceAsStream("nodes.json")) {
            return Json.MAPPER.readValue(in, NodeTypes.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of n8n node types cannot be read", e);
        }
    }
}
