package dev.vedette.analysis.functional;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.importers.Importers;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Tells of revisions as ingest-service does: through an outbox, over the real broker, to the service under test. */
@ApplicationScoped
class Told {
    private final Outbox outbox;

    private final DataSource dataSource;

    Told(Outbox outbox, DataSource dataSource) {
        this.outbox = outbox;
        this.dataSource = dataSource;
    }

    static Model model(String mermaid) {
        Upload upload = new Upload(List.of(SourceFile.of("system.mmd", mermaid)));
        return Merge.merge("Shop", Importers.standard().read(upload).drafts(), null);
    }

    void revision(String systemId, long number, Model model, String cause) {
        revision(systemId, number, model, null, Json.sha256(Json.bytes(model)), cause);
    }

    void revision(
            String systemId, long number, Model model, ModelRevised.Reference reference, String hash, String cause) {
        tell("default", systemId, "high", number, hash, model, reference, cause);
    }

    /** The first revision of a system of another tenant. */
    void revision(String tenant, String systemId, String criticality, Model model) {
        tell(tenant, systemId, criticality, 1, Json.sha256(Json.bytes(model)), model, null, null);
    }

    private void tell(
            String tenant,
            String systemId,
            String criticality,
            long number,
            String hash,
            Model model,
            ModelRevised.Reference reference,
            String cause) {
        ModelRevised payload =
                new ModelRevised(systemId, "Shop", criticality, number, hash, model, reference, List.of(), cause, null);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutboundEvent(
                        EventType.MODEL_REVISED, tenant, systemId, systemId, payload, cause, "test")));
    }

    /** Ids, types or causes of the events about a subject, oldest first. */
    List<String> events(String column, EventType type, String key) throws SQLException {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "select * from outbox_event where type = ? and system_id = ? order by position")) {
            s.setString(1, type.type());
            s.setString(2, key);
            List<String> found = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(r.getString(column));
                }
            }
            return found;
        }
    }

    /** Whether the service's outbox holds an {@code assessment.completed} with this cause. */
    boolean completedBecauseOf(String cause) throws SQLException {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement("select 1 from outbox_event"
                        + " where type = ? and convert_from(payload, 'UTF8') like '%' || ? || '%'")) {
            s.setString(1, EventType.ASSESSMENT_COMPLETED.type());
            s.setString(2, cause);
            try (ResultSet r = s.executeQuery()) {
                return r.next();
            }
        }
    }
}
