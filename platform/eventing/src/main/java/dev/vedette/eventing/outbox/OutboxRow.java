package dev.vedette.eventing.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** One event as it waits to be sent. */
record OutboxRow(
        long position,
        UUID id,
        String tenant,
        String systemId,
        String topic,
        String type,
        String subject,
        long sequence,
        byte[] payload,
        String causationId,
        String correlationId,
        String traceParent,
        Instant createdAt) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("system_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getBytes("payload"),
                row.getString("causation_id"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getTimestamp("created_at").toInstant());
    }
}
