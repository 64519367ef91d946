package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A CloudEvent 1.0, however it travelled.
 *
 * @param extensions attributes the specification does not name, as text
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        Map<String, String> extensions,
        JsonNode data) {}
