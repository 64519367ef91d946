package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Search. A new issue appears only after the index delay, unless its id is named in {@code reconcileIssues}. */
final class SearchCalls {
    private static final Set<String> KNOWN = Set.of(
            "jql", "nextPageToken", "maxResults", "fields", "expand", "properties", "fieldsByKeys", "reconcileIssues");

    private final Store store;
    private final Render render;

    SearchCalls(Store store, String base) {
        this.store = store;
        this.render = new Render(base);
    }

    Reply post(Call call) {
        JsonNode request = call.json();
        request.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw Errors.refuse(400, "Invalid request payload. Unknown property '" + name + "'.");
            }
        });
        return search(
                request.path("jql").asText(""),
                request.path("nextPageToken").asText("0"),
                request.path("maxResults").asInt(50),
                request.has("fields") ? IssueCalls.words(request.path("fields")) : null,
                IssueCalls.words(request.path("properties")),
                IssueCalls.words(request.path("reconcileIssues")));
    }

    Reply get(Call call) {
        return search(
                call.query("jql", ""),
                call.query("nextPageToken", "0"),
                Integer.parseInt(call.query("maxResults", "50")),
                call.query().containsKey("fields") ? IssueCalls.words(call.query("fields", "")) : null,
                IssueCalls.words(call.query("properties", "")),
                IssueCalls.words(call.query("reconcileIssues", "")));
    }

    private Reply search(
            String jql, String token, int max, Set<String> fields, Set<String> properties, Set<String> reconcile) {
        Jql query = Jql.parse(jql, store.clock.instant());
        int from = Integer.parseInt(token);
        ObjectNode out = Call.JSON.createObjectNode();
        synchronized (store) {
            List<Issue> hits = hits(query, reconcile);
            ArrayNode issues = out.putArray("issues");
            hits.stream().skip(from).limit(max).forEach(i -> issues.add(render.issue(i, fields, properties, false)));
            boolean last = from + max >= hits.size();
            out.put("isLast", last);
            if (!last) {
                out.put("nextPageToken", Integer.toString(from + max));
            }
        }
        return Reply.json(200, out);
    }

    private List<Issue> hits(Jql query, Set<String> reconcile) {
        Instant now = store.clock.instant();
        return store.all().stream()
                .filter(i -> reconcile.contains(i.id) || !i.searchableFrom.isAfter(now))
                .filter(query::matches)
                .toList();
    }

    /** The search of Data Center: pages by number and tells the total. */
    Reply byOffset(Call call) {
        JsonNode request = call.json();
        Jql query = Jql.parse(request.path("jql").asText(""), store.clock.instant());
        int from = request.path("startAt").asInt(0);
        int max = request.path("maxResults").asInt(50);
        ObjectNode out = Call.JSON.createObjectNode();
        synchronized (store) {
            List<Issue> hits = hits(query, Set.of());
            out.put("startAt", from).put("maxResults", max).put("total", hits.size());
            ArrayNode issues = out.putArray("issues");
            Set<String> fields = IssueCalls.words(request.path("fields"));
            hits.stream()
                    .skip(from)
                    .limit(max)
                    .forEach(i -> issues.add(render.issue(i, fields, Set.of("*all"), false)));
        }
        return Reply.json(200, out);
    }

    static Reply removed(Call call) {
        return Errors.reply(
                410,
                "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full"
                        + " migration guideline is available at"
                        + " https://developer.atlassian.com/changelog/#CHANGE-2046");
    }
}
