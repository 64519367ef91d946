package dev.vedette.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The mapper of the REST interfaces, also for answers that are stored and given again. */
public final class WebJson {
    public static final ObjectMapper MAPPER = Json.MAPPER.copy().registerModule(new JavaTimeModule());

    private WebJson() {}

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer must always be writable: " + value.getClass(), e);
        }
    }

    /** Reads what {@link #bytes} wrote. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " must be readable", e);
        }
    }
}
