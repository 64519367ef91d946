package dev.vedette.tracker.functional;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.tracker.support.Sample;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows in the service's own outbox, which its relay sends as analysis-service's would. */
final class ToldFindings {
    private ToldFindings() {}

    /** High findings of one system and the assessment they come with. */
    static void tell(String schema, String system, List<String> findings) throws SQLException {
        try (Connection c = connection(schema);
                PreparedStatement s = c.prepareStatement("insert into outbox_event"
                        + " (id, tenant, system_id, topic, type, subject, sequence, payload, created_at)"
                        + " values (?, 'default', ?, ?, ?, ?, 1, ?, now())")) {
            for (String finding : findings) {
                row(
                        s,
                        system,
                        finding,
                        EventType.FINDING_CHANGED,
                        Sample.of(system, finding).event("a-1", null));
            }
            AssessmentCompleted done = new AssessmentCompleted(
                    system,
                    "Support agent",
                    "a-1",
                    1,
                    "1",
                    3,
                    Sample.summary(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    null);
            row(s, system, system, EventType.ASSESSMENT_COMPLETED, done);
            s.executeBatch();
        }
    }

    private static void row(PreparedStatement s, String system, String subject, EventType type, Record payload)
            throws SQLException {
        s.setObject(1, UUID.randomUUID());
        s.setString(2, system);
        s.setString(3, type.topic().topicName());
        s.setString(4, type.type());
        s.setString(5, subject);
        s.setBytes(6, Json.bytes(payload));
        s.addBatch();
    }

    static Connection connection(String schema) throws SQLException {
        Postgres postgres = Infra.get().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(schema), postgres.user(), postgres.password());
    }
}
