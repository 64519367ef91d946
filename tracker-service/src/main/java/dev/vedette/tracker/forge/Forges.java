package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Line;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Tracker;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes adapters. */
public final class Forges {
    private Forges() {}

    /** @param base {@code https://api.github.com} or the API address of an own server */
    public static Tracker gitHub(URI base, String authorization, String repository, Line line) {
        Map<String, String> headers = Map.of("Authorization", authorization, "X-GitHub-Api-Version", "2022-11-28");
        return new ForgeTracker(new Wire(base, headers, line, Forges::error), new GitHub(repository));
    }

    public static Tracker gitLab(URI base, String token, String project, Line line) {
        Map<String, String> headers = Map.of("PRIVATE-TOKEN", token);
        return new ForgeTracker(new Wire(base, headers, line, Forges::error), new GitLab(project));
    }

    /** Whatever speaks our small protocol: see {@link WebhookTracker}. */
    public static Tracker webhook(URI base, String authorization, Line line) {
        Map<String, String> headers = Map.of("Authorization", authorization);
        return new WebhookTracker(new Wire(base, headers, line, Forges::error));
    }

    static Answer.Refused<JsonNode> error(int status, JsonNode body) {
        Map<String, String> fields = new LinkedHashMap<>();
        body.path("errors").forEach(e -> {
            if (e.hasNonNull("field")) {
                fields.put(
                        e.path("field").asText(),
                        e.path("message").asText(e.path("code").asText()));
            }
        });
        JsonNode message = body.path("message");
        return new Answer.Refused<>(
                status,
                message.isTextual() ? message.asText() : message.isMissingNode() ? "" : message.toString(),
                fields);
    }
}
