package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Line;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Tracker;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes adapters. */
public final class Jira {
    private Jira() {}

    /** @param authorization value of the header: basic with an API token, or bearer */
    public static Tracker cloud(URI base, String authorization, JiraSettings settings, Line line) {
        return tracker(base, authorization, new CloudDialect(), settings, line);
    }

    /** @param authorization value of the header: bearer with a personal access token */
    public static Tracker dataCenter(URI base, String authorization, JiraSettings settings, Line line) {
        return tracker(base, authorization, new DataCenterDialect(), settings, line);
    }

    private static Tracker tracker(URI base, String authorization, Dialect dialect, JiraSettings settings, Line line) {
        Map<String, String> headers = Map.of("Authorization", authorization);
        Wire wire = new Wire(base, headers, line, Jira::error);
        return new JiraTracker(wire, dialect, settings, line.clock());
    }

    /** {@code {"errorMessages":[...],"errors":{"field":"why"}}}. */
    static Answer.Refused<JsonNode> error(int status, JsonNode body) {
        StringBuilder message = new StringBuilder();
        body.path("errorMessages")
                .forEach(m -> message.append(message.isEmpty() ? "" : " · ").append(m.asText()));
        Map<String, String> fields = new LinkedHashMap<>();
        body.path("errors")
                .properties()
                .forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
        return new Answer.Refused<>(status, message.toString(), fields);
    }
}
