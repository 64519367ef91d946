package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Line;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Tracker;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes adapters. The base address names the organisation: {@code https://dev.azure.com/acme}. */
public final class Azure {
    private Azure() {}

    /** @param authorization value of the header: basic with a personal access token, or bearer of Entra ID */
    public static Tracker tracker(URI base, String authorization, AzureSettings settings, Line line) {
        // without the second header an expired token is answered by a redirect to a sign-in page
        Map<String, String> headers = Map.of("Authorization", authorization, "X-TFS-FedAuthRedirect", "Suppress");
        return new AzureTracker(new Wire(base, headers, line, Azure::error), base, settings);
    }

    /** {@code {"message":"TF401320: ...","customProperties":{"RuleValidationErrors":[...]}}}. */
    static Answer.Refused<JsonNode> error(int status, JsonNode body) {
        Map<String, String> fields = new LinkedHashMap<>();
        body.path("customProperties")
                .path("RuleValidationErrors")
                .forEach(e -> fields.put(
                        e.path("fieldReferenceName").asText(),
                        e.path("errorMessage").asText()));
        return new Answer.Refused<>(status, body.path("message").asText(""), fields);
    }
}
