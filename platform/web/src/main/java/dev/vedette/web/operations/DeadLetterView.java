package dev.vedette.web.operations;

import dev.vedette.eventing.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A dead letter as the interface shows it; the payload as text, cut. */
public record DeadLetterView(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String subject,
        Map<String, String> headers,
        String payload,
        String reason,
        String message,
        String detail,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        Instant resolvedAt,
        String resolution) {
    private static final int MOST_PAYLOAD = 16 * 1024;

    static DeadLetterView of(DeadLetter d) {
        return new DeadLetterView(
                d.id(),
                d.consumer(),
                d.topic(),
                d.partition(),
                d.offset(),
                d.key(),
                d.type(),
                d.subject(),
                d.headers(),
                text(d.payload()),
                d.reason(),
                d.message(),
                d.detail(),
                d.attempts(),
                d.firstAt(),
                d.lastAt(),
                d.resolvedAt(),
                d.resolution());
    }

    private static String text(byte[] payload) {
        if (payload == null) {
            return null;
        }
        int shown = Math.min(payload.length, MOST_PAYLOAD);
        return new String(payload, 0, shown, StandardCharsets.UTF_8) + (shown < payload.length ? "…" : "");
    }
}
