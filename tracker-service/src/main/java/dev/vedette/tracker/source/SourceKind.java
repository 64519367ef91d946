package dev.vedette.tracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved.Kind;
import dev.vedette.tracker.signature.Proof;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The table: a name, a proof, a reading. */
public enum SourceKind {
    LANGFUSE("langfuse", new Proof.TimedHex("x-langfuse-signature"), Readings::langfuse),
    LANGSMITH("langsmith", new Proof.StaticHeader("X-Auth", ""), Readings::langsmith),
    MLFLOW(
            "mlflow",
            new Proof.StandardWebhooks("X-MLflow-Delivery-Id", "X-MLflow-Timestamp", "X-MLflow-Signature"),
            Readings::mlflow),
    SAGEMAKER("sagemaker", new Proof.StaticHeader("x-api-key", ""), Readings::sagemaker),
    AZURE_ML("azureml", new Proof.StaticHeader("Authorization", "Bearer "), Readings::azureMl),
    HUGGING_FACE("huggingface", new Proof.StaticHeader("X-Webhook-Secret", ""), Readings::huggingFace),
    WANDB("wandb", new Proof.HmacHex("X-Wandb-Signature", ""), Readings::wandb),
    LAUNCH_DARKLY("launchdarkly", new Proof.HmacHex("X-LD-Signature", ""), Readings::launchDarkly),
    FLUX("flux", new Proof.HmacHex("X-Signature", "sha256="), Readings::flux),
    ARGO_CD("argocd", new Proof.StaticHeader("Authorization", "Bearer "), Readings::argoCd);

    private final String word;
    private final Proof proof;
    private final Function<JsonNode, Optional<Reading>> reading;

    SourceKind(String word, Proof proof, Function<JsonNode, Optional<Reading>> reading) {
        this.word = word;
        this.proof = proof;
        this.reading = reading;
    }

    public String word() {
        return word;
    }

    public Proof proof() {
        return proof;
    }

    /** Empty for an event that changes nothing in production. */
    public Optional<Reading> read(JsonNode body) {
        return reading.apply(body);
    }

    public static Optional<SourceKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }

    /** The core of an event, whatever its dress. */
    public record Reading(
            String eventId,
            Kind kind,
            String bindingKind,
            String name,
            boolean live,
            String actor,
            String time,
            String statement,
            String factKey,
            String factValue,
            JsonNode before,
            JsonNode after) {}
}
