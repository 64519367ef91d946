package dev.vedette.eventing.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.Headers;
import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.Received;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads CloudEvents in binary mode. Unknown headers and properties are ignored, as additive changes require. */
final class Decoder {
    private Decoder() {}

    /**
     * @return empty for a type this version does not know: somebody newer sends it, and it is not for us
     * @throws UndecodableException when it should be readable and is not
     */
    static Optional<Received<?>> decode(Incoming record) {
        Optional<EventType> type = EventType.of(required(record, Headers.TYPE));
        return type.map(known -> received(record, known));
    }

    private static Received<?> received(Incoming record, EventType type) {
        if (record.key() == null) {
            throw new UndecodableException("the record has no key; it should be the system id");
        }
        return new Received<>(
                type,
                required(record, Headers.ID),
                required(record, Headers.SOURCE),
                required(record, Headers.SUBJECT),
                sequence(record),
                required(record, Headers.TENANT_ID),
                record.key(),
                record.headers().get(Headers.CAUSATION_ID),
                record.headers().get(Headers.CORRELATION_ID),
                time(record),
                payload(record, type));
    }

    private static String required(Incoming record, String header) {
        String value = record.headers().get(header);
        if (value == null || value.isBlank()) {
            throw new UndecodableException("header " + header + " is missing");
        }
        return value;
    }

    private static long sequence(Incoming record) {
        String text = required(record, Headers.SEQUENCE);
        try {
            long sequence = Long.parseLong(text);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            throw new UndecodableException("header " + Headers.SEQUENCE + " is no number: " + text, e);
        }
        throw new UndecodableException("header " + Headers.SEQUENCE + " must be 1 or more, not " + text);
    }

    private static Instant time(Incoming record) {
        String text = required(record, Headers.TIME);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UndecodableException("header " + Headers.TIME + " is no instant: " + text, e);
        }
    }

    private static Record payload(Incoming record, EventType type) {
        if (record.payload() == null || record.payload().length == 0) {
            throw new UndecodableException("the record has no value");
        }
        try {
            Record payload = Json.MAPPER.readValue(record.payload(), type.payload());
            if (payload == null) {
                throw new UndecodableException("the value is JSON null");
            }
            return payload;
        } catch (JsonProcessingException e) {
            // getOriginalMessage leaves out the excerpt of the source, which may hold what should not be in a message
            throw new UndecodableException("the value is no valid " + type.type() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UndecodableException("the value cannot be read", e);
        }
    }
}
