package dev.vedette.tracker.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the vendor for an access token. */
@Singleton
class TokenEndpoint {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long UNSAID_SECONDS = 600;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What the vendor said. */
    sealed interface Answer {
        /** @param refreshToken the one to use next time, or {@code null} where there is none */
        record Granted(String accessToken, Duration lives, String refreshToken) implements Answer {}

        /** A person has to give new credentials. */
        record Refused(String why) implements Answer {}

        /** Not now. */
        record Later(String why) implements Answer {}
    }

    Answer ask(Authorization by, GrantSecrets secrets) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", by.clientId());
        form.put("client_secret", secrets.clientSecret());
        if (by.rotates()) {
            form.put("grant_type", "refresh_token");
            form.put("refresh_token", secrets.refreshToken());
        } else {
            form.put("grant_type", "client_credentials");
            form.put("scope", by.scopes());
        }
        HttpRequest request = HttpRequest.newBuilder(by.tokens())
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            return understand(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedIOException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Later("stopped while waiting for the token");
        } catch (IOException e) {
            return new Answer.Later("the token endpoint cannot be reached: " + e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** {@code {"access_token","expires_in","refresh_token"}} or {@code {"error","error_description"}}. */
    private static Answer understand(HttpResponse<byte[]> reply) {
        JsonNode body = json(reply.body());
        if (reply.statusCode() == 200 && body.hasNonNull("access_token")) {
            return new Answer.Granted(
                    body.path("access_token").asText(),
                    Duration.ofSeconds(body.path("expires_in").asLong(UNSAID_SECONDS)),
                    body.path("refresh_token").asText(null));
        }
        String why = body.path("error_description").asText(body.path("error").asText("HTTP " + reply.statusCode()));
        boolean final4xx = reply.statusCode() >= 400 && reply.statusCode() < 500 && reply.statusCode() != 429;
        return final4xx ? new Answer.Refused(why) : new Answer.Later(why);
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode n = Json.MAPPER.readTree(body);
            return n == null ? Json.MAPPER.missingNode() : n;
        } catch (IOException notJson) {
            return Json.MAPPER.missingNode();
        }
    }
}
