package dev.vedette.tracker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.signature.Proof;
import dev.vedette.tracker.signature.Signed;
import dev.vedette.tracker.source.SourceKind.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published vectors, and one signed sample of each source where they lie beside the repository. */
class VendorVectorsTest {
    private static final Path SAMPLES = Path.of(System.getProperty("vedette.shared", "../shared"), "spec", "samples");
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1795417200);
    private static final Map<String, String> KINDS = Map.of(
            "langfuse",
            "langfuse",
            "langsmith",
            "langsmith",
            "mlflow",
            "mlflow",
            "sagemaker",
            "sagemaker",
            "huggingface",
            "huggingface",
            "wandb",
            "wandb",
            "launchdarkly",
            "launchdarkly",
            "flux",
            "flux",
            "argocd",
            "argocd");

    @Test
    void the_published_vectors_hold() {
        // Given
        byte[] hello = "Hello World!".getBytes(StandardCharsets.UTF_8);
        Signed jira = new Signed(
                Map.of("X-Hub-Signature", "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9"),
                hello);
        Signed standard = new Signed(
                Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        // When
        boolean jiraHolds = new Proof.HmacHex("X-Hub-Signature", "sha256=")
                .holds(jira, List.of("It's a Secret to Everybody"), SIGNED_AT);
        boolean standardHolds = new Proof.StandardWebhooks("webhook-id", "webhook-timestamp", "webhook-signature")
                .holds(standard, List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Instant.ofEpochSecond(1614265330));

        // Then
        assertThat(jiraHolds).isTrue();
        assertThat(standardHolds).isTrue();
    }

    static Stream<JsonNode> samples() throws IOException {
        if (!Files.exists(SAMPLES.resolve("manifest.json"))) {
            return Stream.empty();
        }
        JsonNode manifest =
                Json.MAPPER.readTree(SAMPLES.resolve("manifest.json").toFile());
        return java.util.stream.StreamSupport.stream(manifest.path("samples").spliterator(), false)
                .filter(s -> s.path("file").asText().startsWith("prod/"))
                .filter(s -> KINDS.containsKey(kind(s)));
    }

    private static String kind(JsonNode sample) {
        return sample.path("file").asText().replaceAll("prod/([a-z]+)_.*", "$1");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("samples")
    void each_source_proves_itself_and_says_what_changed(JsonNode sample) throws IOException {
        // Given
        SourceKind kind = SourceKind.of(kind(sample)).orElseThrow();
        byte[] body = Files.readAllBytes(SAMPLES.resolve(sample.path("file").asText()));
        Map<String, String> headers = new HashMap<>();
        sample.path("headers")
                .properties()
                .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
        List<String> secrets = List.of(sample.path("secret").asText());
        Signed forged =
                new Signed(headers, (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));

        // When
        boolean holds = kind.proof().holds(new Signed(headers, body), secrets, SIGNED_AT);
        Reading reading = kind.read(Json.MAPPER.readTree(body)).orElseThrow();

        // Then
        assertThat(holds).as("signature of %s", kind.word()).isTrue();
        boolean signsTheBody = !(kind.proof() instanceof Proof.StaticHeader);
        assertThat(kind.proof().holds(forged, secrets, SIGNED_AT)).isEqualTo(!signsTheBody);
        assertThat(kind.proof().holds(new Signed(headers, body), List.of("another"), SIGNED_AT))
                .isFalse();
        assertThat(reading.name()).isNotBlank();
        assertThat(reading.statement()).isNotBlank();
    }

    @Test
    void a_signature_older_than_five_minutes_is_refused() throws IOException {
        // Given
        Path file = SAMPLES.resolve("prod/langfuse_prompt_version_updated.json");
        assumeTrue(Files.exists(file), "skipped: ../shared/spec/samples is not here");
        Signed message = new Signed(
                Map.of(
                        "x-langfuse-signature",
                        "t=1795417200,v1=753ada0b4e76c00d638c24751fd23daa81e3153121a7435b1e6dc13d4dcea851"),
                Files.readAllBytes(file));

        // When
        boolean later =
                SourceKind.LANGFUSE.proof().holds(message, List.of("lf-whsec_test"), SIGNED_AT.plusSeconds(301));

        // Then
        assertThat(later).isFalse();
    }

    @Test
    void a_langfuse_prompt_with_the_label_production_is_live() throws IOException {
        // Given
        Path file = SAMPLES.resolve("prod/langfuse_prompt_version_updated.json");
        assumeTrue(Files.exists(file), "skipped: ../shared/spec/samples is not here");

        // When
        Reading r =
                SourceKind.LANGFUSE.read(Json.MAPPER.readTree(file.toFile())).orElseThrow();

        // Then
        assertThat(r.live()).isTrue();
        assertThat(r.name()).isEqualTo("support-system");
        assertThat(r.statement()).contains("allow refunds", "refund()");
    }
}
