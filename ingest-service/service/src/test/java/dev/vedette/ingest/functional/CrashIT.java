package dev.vedette.ingest.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.crash.PackagedService;
import dev.vedette.testkit.crash.RunningService;
import dev.vedette.testkit.token.TestTokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service, killed at the instants of an upload. */
class CrashIT {
    private static final String SCHEMA = "ingest_crash";
    private static final String CHAT = "flowchart LR\n  user[User] --> bot[Support agent]\n";
    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedService service = PackagedService.ofModule("ingest-service/service")
            .onInfra(SCHEMA)
            .with("VEDETTE_SCHEMA", SCHEMA)
            .with("VEDETTE_INGEST_MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @ParameterizedTest
    @ValueSource(strings = {"ingest.before-commit", "ingest.after-commit-before-answer"})
    void an_upload_that_is_repeated_after_a_kill_gives_one_revision(String instant) throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String system;
        try (RunningService doomed = service.crashingAt(instant).start().awaitReady()) {
            system = create(doomed);
            assertThatThrownBy(() -> upload(doomed, system, key)).isInstanceOf(IOException.class);
            doomed.awaitDeath();
        }

        // When
        try (RunningService next = service.start().awaitReady()) {
            JsonNode answer = upload(next, system, key);

            // Then
            assertThat(answer.path("revision").asLong()).isEqualTo(1);
            assertThat(answer.path("created").asBoolean()).isTrue();
            assertThat(get(next, "/api/ingest/systems/" + system + "/revisions")
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    private String create(RunningService s) throws IOException, InterruptedException {
        String form = "{\"name\": \"crash " + UUID.randomUUID() + "\"}";
        return send(request(s, "/api/ingest/systems")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("id")
                .asText();
    }

    private JsonNode upload(RunningService s, String system, String key) throws IOException, InterruptedException {
        return send(request(s, "/api/ingest/systems/" + system + "/imports?source=chat.mmd")
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(CHAT)));
    }

    private JsonNode get(RunningService s, String path) throws IOException, InterruptedException {
        return send(request(s, path).GET());
    }

    private static HttpRequest.Builder request(RunningService s, String path) {
        return HttpRequest.newBuilder(s.uri(path)).header("Authorization", "Bearer " + TestTokens.developer());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}
