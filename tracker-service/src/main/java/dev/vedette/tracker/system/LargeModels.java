package dev.vedette.tracker.system;

import dev.vedette.contracts.event.ModelRevised.Reference;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fetches models that an event only refers to, from the configured ingest-service and from nowhere else. */
@ApplicationScoped
class LargeModels {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI ingest;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    LargeModels(@ConfigProperty(name = "vedette.ingest.url") URI ingest) {
        this.ingest = ingest;
    }

    /**
     * @throws IOException when it cannot be fetched now
     * @throws PoisonException when it is not what the event told of, or gone
     */
    Model fetch(Reference reference) throws IOException, InterruptedException {
        if (!reference.href().startsWith("/") || reference.href().startsWith("//")) {
            throw new PoisonException("the reference to the model is not a path");
        }
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve(reference.href()))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> reply = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (reply.statusCode() == 404) {
            throw new PoisonException("the ingest-service no longer has the model");
        }
        if (reply.statusCode() != 200) {
            throw new IOException("the ingest-service answered " + reply.statusCode());
        }
        if (reply.body().length != reference.size()
                || !Json.sha256(reply.body()).equals(reference.sha256())) {
            throw new PoisonException("the model fetched is not the one the event refers to");
        }
        return Json.MAPPER.readValue(reply.body(), Model.class);
    }
}
