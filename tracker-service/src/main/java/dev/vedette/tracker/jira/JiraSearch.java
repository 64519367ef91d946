package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finding issues. Cloud pages by token and Data Center by number; both may show a fresh issue late, so whoever searches
 * must be ready to search again.
 */
final class JiraSearch {
    private static final int MAX_PAGES = 200;
    private static final int PAGE = 100;

    private final Wire wire;
    private final Dialect dialect;
    private final JiraRead read;

    JiraSearch(Wire wire, Dialect dialect, JiraRead read) {
        this.wire = wire;
        this.dialect = dialect;
        this.read = read;
    }

    Answer<List<RemoteItem>> items(String jql) {
        return pages(jql, List.of(JiraRead.FIELDS.split(",")))
                .map(list -> list.stream().map(read::item).toList());
    }

    /** Minutes before now: a point in time would be read in the time zone of the account, which nobody told us. */
    Answer<List<Tracker.Touched>> changedIds(String label, Instant since, Instant now) {
        long minutes = Math.max(1, Duration.between(since, now).toMinutes() + 1);
        String jql = "labels = \"" + label + "\" AND updated >= \"-" + minutes + "m\" ORDER BY updated ASC";
        return pages(jql, List.of("updated")).map(list -> list.stream()
                .map(i -> new Tracker.Touched(
                        i.path("id").asText(), i.path("fields").path("updated").asText()))
                .toList());
    }

    private Answer<List<JsonNode>> pages(String jql, List<String> fields) {
        List<JsonNode> out = new ArrayList<>();
        String token = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            Answer<JsonNode> answer = wire.send(Request.ask(path(), body(jql, fields, token, out.size()), "search"));
            if (!(answer instanceof Answer.Done<JsonNode>(JsonNode reply))) {
                return answer.map(v -> List.of());
            }
            reply.path("issues").forEach(out::add);
            token = reply.path("nextPageToken").asText(null);
            boolean more = dialect.cloud()
                    ? token != null
                    : out.size() < reply.path("total").asInt();
            if (!more || reply.path("issues").isEmpty()) {
                break;
            }
        }
        return new Answer.Done<>(out);
    }

    private String path() {
        return dialect.api() + (dialect.cloud() ? "/search/jql" : "/search");
    }

    private ObjectNode body(String jql, List<String> fields, String token, int from) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("jql", jql).put("maxResults", PAGE);
        fields.forEach(body.putArray("fields")::add);
        if (dialect.cloud()) {
            body.putArray("properties").add(JiraRead.PROPERTY);
            if (token != null) {
                body.put("nextPageToken", token);
            }
        } else {
            body.put("startAt", from);
        }
        return body;
    }

    Answer<List<RemoteItem>> bulk(List<String> ids) {
        if (!dialect.cloud()) {
            return items("id in (" + String.join(",", ids) + ")");
        }
        ObjectNode body = Json.MAPPER.createObjectNode();
        ids.forEach(body.putArray("issueIdsOrKeys")::add);
        List.of(JiraRead.FIELDS.split(",")).forEach(body.putArray("fields")::add);
        body.putArray("properties").add(JiraRead.PROPERTY);
        return wire.send(Request.ask(dialect.api() + "/issue/bulkfetch", body, "bulk"))
                .map(reply -> {
                    List<RemoteItem> items = new ArrayList<>();
                    reply.path("issues").forEach(i -> items.add(read.item(i)));
                    return items;
                });
    }
}
