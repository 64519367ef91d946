package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.store.Database;
import java.io.IOException;

/** What was received, kept for people as long as it is JSON of a bearable size. */
final class Raw {
    private static final int MAX_KEPT = 64 * 1024;

    private Raw() {}

    static String json(byte[] raw) {
        if (raw == null || raw.length > MAX_KEPT) {
            return null;
        }
        try {
            JsonNode node = Json.MAPPER.readTree(raw);
            // jsonb cannot hold the character 0
            return node == null ? null : Database.json(node).replace("\\u0000", "");
        } catch (IOException notJson) {
            return null;
        }
    }
}
