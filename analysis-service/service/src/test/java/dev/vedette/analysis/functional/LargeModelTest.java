package dev.vedette.analysis.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.testkit.token.TestTokens;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LargeModelTest extends FunctionalTest {
    @Inject
    Told told;

    @Test
    void a_model_by_reference_is_fetched_and_judged_even_when_the_first_try_fails() {
        // Given
        String system = UUID.randomUUID().toString();
        Model model = Told.model(WITH_AGENT);
        byte[] bytes = Json.bytes(model);
        String href = ModelServer.offer("flaky-" + system, new String(bytes, StandardCharsets.UTF_8));
        String hash = Json.sha256(bytes);

        // When
        told.revision(system, 1, null, new ModelRevised.Reference(hash, bytes.length, href), hash, null);

        // Then
        assertThat(Api.awaitRevision(system, 1).findings()).isNotEmpty();
    }

    @Test
    void a_model_that_is_not_the_one_told_of_is_never_judged() {
        // Given
        String system = UUID.randomUUID().toString();
        String href = ModelServer.offer("forged-" + system, "{\"name\":\"forged\"}");

        // When
        told.revision(system, 1, null, new ModelRevised.Reference("0".repeat(64), 17, href), "0".repeat(64), null);

        // Then
        awaitDeadLetter(system);
        assertThat(Api.viewer().get(Api.SYSTEMS + system + "/assessment").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_reference_that_names_a_host_is_never_followed() {
        // Given
        String system = UUID.randomUUID().toString();
        String elsewhere = "//169.254.169.254/latest/meta-data";

        // When
        told.revision(system, 1, null, new ModelRevised.Reference("0".repeat(64), 17, elsewhere), "0".repeat(64), null);

        // Then
        awaitDeadLetter(system);
    }

    private static void awaitDeadLetter(String system) {
        Await.until("a dead letter for " + system, () -> Api.as(TestTokens.admin())
                .queryParam("size", 500)
                .get("/api/analysis/operations/dead-letters")
                .jsonPath()
                .getList("items.key")
                .contains(system));
    }
}
