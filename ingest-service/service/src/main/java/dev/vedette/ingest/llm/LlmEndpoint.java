package dev.vedette.ingest.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An OpenAI-compatible endpoint; nothing is sent unless its address is configured. */
@Singleton
class LlmEndpoint {
    private final HttpClient http;
    private final Optional<String> baseUrl;
    private final Optional<String> apiKey;
    private final String model;
    private final Duration timeout;

    LlmEndpoint(
            @ConfigProperty(name = "vedette.ingest.llm.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "vedette.ingest.llm.api-key") Optional<String> apiKey,
            @ConfigProperty(name = "vedette.ingest.llm.model") String model,
            @ConfigProperty(name = "vedette.ingest.llm.timeout") Duration timeout) {
        this.baseUrl = baseUrl.filter(u -> !u.isBlank());
        this.apiKey = apiKey.filter(k -> !k.isBlank());
        this.model = model;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean configured() {
        return baseUrl.isPresent();
    }

    String model() {
        return model;
    }

    /** @throws IOException when there is no answer of the expected shape; its message holds nothing of the text */
    String answer(String document) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(baseUrl.orElseThrow().replaceAll("/+$", "") + "/chat/completions"))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(Prompt.request(model, document))));
        apiKey.ifPresent(k -> request.header("Authorization", "Bearer " + k));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("it answered with status " + response.statusCode());
        }
        JsonNode content = Json.MAPPER.readTree(response.body()).at("/choices/0/message/content");
        if (!content.isTextual()) {
            throw new IOException("its answer holds no content");
        }
        return content.asText();
    }
}
