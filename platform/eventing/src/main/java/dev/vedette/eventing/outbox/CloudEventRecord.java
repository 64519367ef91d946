package dev.vedette.eventing.outbox;

import dev.vedette.contracts.event.Headers;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An outbox row as a CloudEvent in binary mode. */
final class CloudEventRecord {
    private CloudEventRecord() {}

    static ProducerRecord<String, byte[]> of(OutboxRow row, String source) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(row.topic(), row.systemId(), row.payload());
        header(message, Headers.SPEC_VERSION, "1.0");
        header(message, Headers.ID, row.id().toString());
        header(message, Headers.SOURCE, source);
        header(message, Headers.TYPE, row.type());
        header(message, Headers.SUBJECT, row.subject());
        header(message, Headers.TIME, row.createdAt().toString());
        header(message, Headers.SEQUENCE, Long.toString(row.sequence()));
        header(message, Headers.TENANT_ID, row.tenant());
        header(message, Headers.CAUSATION_ID, row.causationId());
        header(message, Headers.CORRELATION_ID, row.correlationId());
        header(message, Headers.CONTENT_TYPE, "application/json");
        header(message, Headers.TRACE_PARENT, row.traceParent());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
