package dev.vedette.tracker.signature;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What arrived.
 *
 * @param headers names in lower case
 * @param body the raw bytes; signatures are over these, never over parsed JSON
 */
public record Signed(Map<String, String> headers, byte[] body) {
    public Signed {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = lower;
    }

    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
