package dev.vedette.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A small client of the services' APIs. */
public final class Api {

    /** @param body {@code MissingNode} when it is no JSON */
    public record Answer(int status, JsonNode body) {
        public boolean good() {
            return status >= 200 && status < 300;
        }

        /** What went wrong, as the service tells it. */
        public String problem() {
            String detail = body.path("detail").asText(body.path("title").asText());
            return "status " + status + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String token;

    public Api(String token) {
        this.token = token;
    }

    public Answer get(String url) throws IOException, InterruptedException {
        return send(request(url).GET());
    }

    public Answer postJson(String url, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body))));
    }

    public Answer post(String url, String contentType, String idempotencyKey, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(url)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(body));
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body;
        try {
            body = MAPPER.readTree(response.body());
        } catch (IOException e) {
            body = MissingNode.getInstance();
        }
        return new Answer(response.statusCode(), body);
    }
}
