package dev.vedette.analysis.assessment;

import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what this service itself stored. */
public final class Documents {
    private Documents() {}

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " must be readable", e);
        }
    }
}
