package dev.vedette.eventing;

import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.outbox.OutboxWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where services put the events they want told. */
@ApplicationScoped
public class Outbox {
    /** One event is one Kafka record; brokers refuse much larger ones. */
    public static final int MAX_PAYLOAD_BYTES = 1024 * 1024;

    private final OutboxWriter writer;

    @Inject
    Outbox(OutboxWriter writer) {
        this.writer = writer;
    }

    /**
     * Stores the event in the caller's transaction: it is sent if, and only if, that commits. From here to the commit
     * the transaction holds a lock on the system, so append last and for one system only.
     *
     * @throws IllegalStateException outside a transaction
     * @throws PayloadTooLargeException above {@link #MAX_PAYLOAD_BYTES}
     */
    public Appended append(OutboundEvent event) {
        byte[] payload = Json.bytes(event.payload());
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new PayloadTooLargeException(event, payload.length);
        }
        return writer.write(event, payload);
    }
}
