package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The packaged service, killed while it judges and after it has committed. The start that takes over from the killed one
 * is armed for the next instant, for starting is what this costs.
 */
class CrashIT {
    private static final String SCHEMA = "analysis_crash";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedService service = PackagedService.ofModule("analysis-service/service")
            .onInfra(SCHEMA)
            .with("VEDETTE_SCHEMA", SCHEMA)
            .with("MP_MESSAGING_INCOMING_MODEL_SESSION_TIMEOUT_MS", "3000");

    @Test
    void a_revision_is_judged_once_although_the_service_was_killed_at_any_instant_of_it() throws Exception {
        // Given
        String judging = killed(service.crashingAt("analysis.judging"), null);
        // its first commit is that of the revision before
        String committed = killed(service.crashingAt("analysis.after-commit-before-ack#2"), judging);

        // When
        try (RunningService last = service.start().awaitReady()) {
            String next = UUID.randomUUID().toString();
            tell(next);
            awaitJudged(last, next);

            // Then
            assertThat(total(last, judging)).isEqualTo(1);
            assertThat(total(last, committed)).isEqualTo(1);
        }
    }

    /**
     * @param orphan of the instance that was killed before; the new one has to judge it first
     * @return the system whose revision was in hand when the service died
     */
    private String killed(PackagedService armed, String orphan) throws SQLException {
        String system = UUID.randomUUID().toString();
        try (RunningService doomed = armed.start().awaitReady()) {
            if (orphan != null) {
                awaitJudged(doomed, orphan);
            }
            tell(system);
            doomed.awaitDeath();
        }
        return system;
    }

    private void awaitJudged(RunningService s, String system) {
        Await.until("the assessment of " + system, PATIENCE, () -> total(s, system) > 0);
    }

    /** A row in the service's own outbox, which its relay sends as ingest-service's would. */
    private static void tell(String system) throws SQLException {
        Model model = Told.model(FunctionalTest.WITH_AGENT);
        String hash = Json.sha256(Json.bytes(model));
        ModelRevised payload = new ModelRevised(system, "Shop", "high", 1, hash, model, null, List.of(), null, null);
        Postgres postgres = Infra.get().postgres();
        try (Connection c =
                        DriverManager.getConnection(postgres.jdbcUrl(SCHEMA), postgres.user(), postgres.password());
                PreparedStatement s = c.prepareStatement("insert into outbox_event"
                        + " (id, tenant, system_id, topic, type, subject, sequence, payload, created_at)"
                        + " values (?, 'default', ?, ?, ?, ?, 1, ?, now())")) {
            s.setObject(1, UUID.randomUUID());
            s.setString(2, system);
            s.setString(3, EventType.MODEL_REVISED.topic().topicName());
            s.setString(4, EventType.MODEL_REVISED.type());
            s.setString(5, "model of " + system);
            s.setBytes(6, Json.bytes(payload));
            s.executeUpdate();
        }
    }

    private int total(RunningService s, String system) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(s.uri("/api/analysis/systems/" + system + "/assessments"))
                .header("Authorization", "Bearer " + TestTokens.viewer())
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = Json.MAPPER.readTree(response.body());
        return response.statusCode() == 200 ? body.path("total").asInt() : 0;
    }
}
