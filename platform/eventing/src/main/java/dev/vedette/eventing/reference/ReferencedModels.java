package dev.vedette.eventing.reference;

import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.PoisonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches models from the configured ingest-service and from nowhere else. */
public final class ReferencedModels {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI ingest;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param ingest address of the ingest-service */
    public ReferencedModels(URI ingest) {
        this.ingest = ingest;
    }

    /**
     * @throws IOException when it cannot be fetched now; trying again may help
     * @throws PoisonException when it is not there any more or is not what the event told of
     */
    public Model fetch(ModelRevised.Reference reference) throws IOException, InterruptedException {
        byte[] body = body(reference);
        if (body.length != reference.size() || !Json.sha256(body).equals(reference.sha256())) {
            throw new PoisonException("the model at " + ingest + " is not the one the event refers to: expected "
                    + reference.size() + " bytes with SHA-256 " + reference.sha256() + ", got " + body.length
                    + " bytes");
        }
        return Json.MAPPER.readValue(body, Model.class);
    }

    private byte[] body(ModelRevised.Reference reference) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target(reference.href()))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == NOT_FOUND) {
            throw new PoisonException("the ingest-service at " + ingest + " no longer has the model");
        }
        if (response.statusCode() != OK) {
            throw new IOException("the ingest-service at " + ingest + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** A reference is a path; one that names a host could send us anywhere. */
    private URI target(String href) {
        URI path = URI.create(href);
        if (path.isAbsolute() || path.getRawAuthority() != null || !href.startsWith("/")) {
            throw new PoisonException("the reference to the model is not a path");
        }
        return ingest.resolve(path);
    }
}
