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
import org.junit.jupiter.api.Test;

/**
 * The packaged service, killed at the instants of an upload. The start that takes over from the killed one is armed for
 * the next instant, for starting is what this costs.
 */
class CrashIT {
    private static final String SCHEMA = "ingest_crash";
    private static final String CHAT = "flowchart LR\n  user[User] --> bot[Support agent]\n";
    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedService service = PackagedService.ofModule("ingest-service/service")
            .onInfra(SCHEMA)
            .with("VEDETTE_SCHEMA", SCHEMA)
            .with("VEDETTE_INGEST_MASTER_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void an_upload_that_is_repeated_after_a_kill_gives_one_revision() throws Exception {
        // Given
        Upload uncommitted = killed(service.crashingAt("ingest.before-commit"), null);
        // its first commit is that of the upload before
        Upload unanswered = killed(service.crashingAt("ingest.after-commit-before-answer#2"), uncommitted);

        // When
        try (RunningService last = service.start().awaitReady()) {
            // Then
            givesOneRevision(last, uncommitted);
            givesOneRevision(last, unanswered);
        }
    }

    private record Upload(String system, String key) {}

    /** @param lost what the client of the instance killed before repeats first */
    private Upload killed(PackagedService armed, Upload lost) throws Exception {
        try (RunningService doomed = armed.start().awaitReady()) {
            if (lost != null) {
                givesOneRevision(doomed, lost);
            }
            Upload upload = new Upload(create(doomed), UUID.randomUUID().toString());
            assertThatThrownBy(() -> upload(doomed, upload)).isInstanceOf(IOException.class);
            doomed.awaitDeath();
            return upload;
        }
    }

    private void givesOneRevision(RunningService s, Upload upload) throws IOException, InterruptedException {
        JsonNode answer = upload(s, upload);
        assertThat(answer.path("revision").asLong()).isEqualTo(1);
        assertThat(answer.path("created").asBoolean()).isTrue();
        assertThat(get(s, "/api/ingest/systems/" + upload.system() + "/revisions")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    private String create(RunningService s) throws IOException, InterruptedException {
        String form = "{\"name\": \"crash " + UUID.randomUUID() + "\"}";
        return send(request(s, "/api/ingest/systems")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("id")
                .asText();
    }

    private JsonNode upload(RunningService s, Upload upload) throws IOException, InterruptedException {
        return send(request(s, "/api/ingest/systems/" + upload.system() + "/imports?source=chat.mmd")
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", upload.key())
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
