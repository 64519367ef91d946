package dev.vedette.tracker.spi;

import dev.vedette.contracts.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * How one of our items is known again. The label finds it; what is stored with the item (a property, a link) decides,
 * because people copy labels when they clone.
 *
 * @param item what the item stands for: a finding id or a group
 * @param intent id of the intent that made it
 */
public record Marker(String item, String intent) {
    /** On every item we make. */
    public static final String COMMON_LABEL = "vedette";

    private static final int HASH_DIGITS = 10;

    public static String label(String tenant, String item) {
        String hash = Json.sha256((tenant + "|" + item).getBytes(StandardCharsets.UTF_8));
        return "vd-" + hash.substring(0, HASH_DIGITS);
    }
}
