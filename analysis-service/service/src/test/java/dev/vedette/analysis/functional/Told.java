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
        ModelRevised payload =
                new ModelRevised(systemId, "Shop", "high", number, hash, model, reference, List.of(), cause, null);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutboundEvent(
                        EventType.MODEL_REVISED, "default", systemId, systemId, payload, cause, "test")));
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
