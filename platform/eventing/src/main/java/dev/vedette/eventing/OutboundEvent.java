package dev.vedette.eventing;

import dev.vedette.contracts.event.EventType;
import java.util.Objects;

/**
 * An event to be told once the caller's transaction has committed.
 *
 * @param tenant tenant of the state it tells of
 * @param systemId record key: events of one system stay in order
 * @param subject aggregate id; its events are numbered 1, 2, 3 ... without gaps
 * @param payload an instance of {@link EventType#payload()}; the full state, not a difference
 * @param causationId id of the event that led to this one, or {@code null}
 * @param correlationId id that ties a whole walk through the circle together, or {@code null}
 */
public record OutboundEvent(
        EventType type,
        String tenant,
        String systemId,
        String subject,
        Record payload,
        String causationId,
        String correlationId) {

    public OutboundEvent {
        Objects.requireNonNull(type, "type");
        requireText(tenant, "tenant");
        requireText(systemId, "systemId");
        requireText(subject, "subject");
        Objects.requireNonNull(payload, "payload");
        if (!type.payload().isInstance(payload)) {
            throw new IllegalArgumentException(
                    type + " carries " + type.payload().getSimpleName() + ", not "
                            + payload.getClass().getSimpleName());
        }
    }

    private static void requireText(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
    }
}
