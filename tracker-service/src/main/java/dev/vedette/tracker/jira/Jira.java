package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Governor;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Tracker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes adapters. */
public final class Jira {
    private Jira() {}

    /** Cloud with an API token of a person or service account: basic authentication. */
    public static Tracker cloud(
            URI base,
            String account,
            String token,
            JiraSettings settings,
            Governor governor,
            Clock clock,
            Duration timeout) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = Map.of("Authorization", "Basic " + basic);
        Wire wire = new Wire(base, headers, governor, clock, timeout, Jira::error);
        return new JiraTracker(wire, new CloudDialect(), settings, clock);
    }

    /** Data Center with a personal access token. */
    public static Tracker dataCenter(
            URI base, String token, JiraSettings settings, Governor governor, Clock clock, Duration timeout) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        Wire wire = new Wire(base, headers, governor, clock, timeout, Jira::error);
        return new JiraTracker(wire, new DataCenterDialect(), settings, clock);
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
