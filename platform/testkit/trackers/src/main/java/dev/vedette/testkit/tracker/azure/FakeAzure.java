package dev.vedette.testkit.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.FakeServer;
import dev.vedette.testkit.tracker.http.Faults;
import dev.vedette.testkit.tracker.http.Refusal;
import dev.vedette.testkit.tracker.http.Reply;
import dev.vedette.testkit.tracker.http.Router;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running fake with the organisation {@code acme} and the project {@code Sec}. Close it when done. */
public final class FakeAzure implements AutoCloseable {
    private static final Pattern TAG = Pattern.compile("\\[System\\.Tags\\] CONTAINS '([^']+)'");
    private static final Pattern SINCE = Pattern.compile("\\[System\\.ChangedDate\\] >= '([^']+)'");

    private static final String ACCOUNT = "d6245f20-2af8-44f4-9451-8107cb2767db";

    private final Map<Integer, WorkItem> items = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final TreeSet<String> required = new TreeSet<>();
    private final Clock clock;
    private final FakeServer server;
    private final Router router = new Router();
    private volatile Duration searchDelay = Duration.ZERO;
    private int nextId = 101;

    public FakeAzure(Clock clock) {
        this.clock = clock;
        states.put("To Do", "Proposed");
        states.put("Doing", "InProgress");
        states.put("Done", "Completed");
        states.put("Removed", "Removed");
        String p = "/acme/{project}/_apis/wit";
        router.add("POST", p + "/workitems/${type}", this::create)
                .add("GET", p + "/workitems/{id}", this::read)
                .add("PATCH", p + "/workitems/{id}", this::update)
                .add("DELETE", p + "/workitems/{id}", this::delete)
                .add("POST", p + "/wiql", this::wiql)
                .add("POST", p + "/workitemsbatch", this::batch)
                .add("GET", p + "/workItems/{id}/comments", this::comments)
                .add("POST", p + "/workItems/{id}/comments", this::comment)
                .add("GET", p + "/workitemtypes/{type}/states", this::states)
                .add("GET", "/acme/_apis/connectionData", this::connection)
                .add("GET", "/acme/_apis/ResourceAreas", AzureAreas::areas)
                .add("OPTIONS", "/acme/_apis/{area}", AzureAreas::locations);
        server = new FakeServer(0, this::handle);
    }

    private Reply handle(Call call) {
        if (call.header("authorization") == null) {
            return signInPage();
        }
        return router.find(call)
                .map(found -> found.handler().handle(found.call()))
                .orElseGet(() -> error(404, "VS800075", "There is nothing at " + call.path()));
    }

    /** What an expired or wrong token gets: a success that is none. */
    public static Reply signInPage() {
        return Reply.html(203, "<html><head><title>Azure DevOps Services | Sign In</title></head></html>");
    }

    static Reply error(int status, String code, String message) {
        return Reply.json(
                status,
                Call.JSON
                        .createObjectNode()
                        .put("$id", "1")
                        .putNull("innerException")
                        .put("message", code + ": " + message)
                        .put("typeName", "Microsoft.TeamFoundation.WorkItemTracking.Server." + code)
                        .put("typeKey", code)
                        .put("errorCode", 0)
                        .put("eventId", 3200));
    }

    private synchronized Reply create(Call call) {
        requireVersion(call);
        WorkItem item = new WorkItem(nextId);
        item.fields.put("System.TeamProject", text("Sec"));
        item.fields.put("System.WorkItemType", text(call.var("type")));
        item.fields.put("System.State", text(states.keySet().iterator().next()));
        item.fields.put("System.Reason", text("Added to backlog"));
        apply(item, patch(call), true);
        item.changed = clock.instant();
        if (Boolean.parseBoolean(call.query("validateOnly", "false"))) {
            return Reply.json(200, item.json(base(), true));
        }
        nextId++;
        item.searchableFrom = clock.instant().plus(searchDelay);
        items.put(item.id, item);
        return Reply.json(200, item.json(base(), true));
    }

    private synchronized Reply update(Call call) {
        requireVersion(call);
        WorkItem item = item(call);
        apply(item, patch(call), false);
        item.rev++;
        item.changed = clock.instant();
        return Reply.json(200, item.json(base(), true));
    }

    private static JsonNode patch(Call call) {
        if (!String.valueOf(call.header("content-type")).startsWith("application/json-patch+json")) {
            throw new Refusal(error(415, "VSS000", "The request indicated a Content-Type that is not supported."));
        }
        return call.json();
    }

    private static void requireVersion(Call call) {
        boolean inAccept = String.valueOf(call.header("accept")).contains("api-version");
        if (!inAccept && !call.query().containsKey("api-version")) {
            throw new Refusal(error(400, "VssVersionNotSpecifiedException", "No api-version was supplied."));
        }
    }

    private void apply(WorkItem item, JsonNode ops, boolean create) {
        for (JsonNode op : ops) {
            String path = op.path("path").asText();
            if (op.path("op").asText().equalsIgnoreCase("test")
                    && path.equals("/rev")
                    && op.path("value").asInt() != item.rev) {
                throw new Refusal(error(412, "VS403351", "Test Operation for path /rev failed."));
            }
        }
        Map<String, JsonNode> after = new LinkedHashMap<>(item.fields);
        for (JsonNode op : ops) {
            String path = op.path("path").asText();
            if (path.startsWith("/fields/")) {
                after.put(path.substring("/fields/".length()), op.path("value"));
            }
        }
        check(after, create);
        item.fields.putAll(after);
        for (JsonNode op : ops) {
            if (op.path("path").asText().equals("/relations/-")) {
                item.relations.add(op.path("value"));
            }
        }
    }

    private void check(Map<String, JsonNode> fields, boolean create) {
        String title = fields.getOrDefault("System.Title", text("")).asText();
        if (title.isBlank() || title.length() > 255) {
            throw new Refusal(rule("System.Title", "Field 'Title' cannot be empty or longer than 255 characters."));
        }
        if (!states.containsKey(fields.get("System.State").asText())) {
            throw new Refusal(rule("System.State", "The field 'State' contains a value that is not in the list."));
        }
        for (String field : required) {
            if (create && !fields.containsKey(field)) {
                throw new Refusal(rule(field, "Field '" + field + "' cannot be empty."));
            }
        }
    }

    private static Reply rule(String field, String message) {
        Reply plain = error(400, "TF401320", "Rule Error for field " + field + ".");
        ObjectNode body = (ObjectNode) new Call("", "", "", Map.of(), Map.of(), plain.body(), Map.of()).json();
        body.putObject("customProperties")
                .putArray("RuleValidationErrors")
                .addObject()
                .put("fieldReferenceName", field)
                .put("fieldStatusFlags", "required, invalidEmpty")
                .put("errorMessage", message);
        return Reply.json(400, body);
    }

    private WorkItem item(Call call) {
        WorkItem item = items.get(Integer.parseInt(call.var("id")));
        if (item == null || item.deleted) {
            throw new Refusal(error(404, "TF401232", "Work item " + call.var("id") + " does not exist."));
        }
        return item;
    }

    private synchronized Reply read(Call call) {
        requireVersion(call);
        return Reply.json(200, item(call).json(base(), call.query("$expand", "").equalsIgnoreCase("relations")));
    }

    private synchronized Reply delete(Call call) {
        WorkItem item = item(call);
        item.deleted = true;
        return Reply.json(200, Call.JSON.createObjectNode().put("id", item.id).put("code", 200));
    }

    private synchronized Reply wiql(Call call) {
        requireVersion(call);
        String query = call.json().path("query").asText();
        Matcher tag = TAG.matcher(query);
        Matcher since = SINCE.matcher(query);
        String wanted = tag.find() ? tag.group(1) : "";
        String from = since.find() ? since.group(1) : "";
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("queryType", "flat")
                .put("queryResultType", "workItem")
                .put("asOf", clock.instant().toString());
        ArrayNode list = out.putArray("workItems");
        items.values().stream()
                .filter(i -> !i.deleted && !i.searchableFrom.isAfter(clock.instant()))
                .filter(i -> wanted.isEmpty() || tags(i).contains(wanted))
                .filter(i -> from.isEmpty() || !i.changed.isBefore(java.time.Instant.parse(from)))
                .forEach(i -> list.addObject().put("id", i.id).put("url", base() + "/_apis/wit/workItems/" + i.id));
        return Reply.json(200, out);
    }

    private static List<String> tags(WorkItem item) {
        String all = item.field("System.Tags");
        return all == null ? List.of() : List.of(all.split("; "));
    }

    private synchronized Reply batch(Call call) {
        requireVersion(call);
        JsonNode request = call.json();
        ObjectNode out = Call.JSON.createObjectNode();
        ArrayNode value = out.putArray("value");
        for (JsonNode id : request.path("ids")) {
            WorkItem item = items.get(id.asInt());
            if (item != null && !item.deleted) {
                value.add(item.json(base(), request.path("$expand").asText().equalsIgnoreCase("relations")));
            }
        }
        return Reply.json(200, out.put("count", value.size()));
    }

    private synchronized Reply comments(Call call) {
        ObjectNode out = Call.JSON.createObjectNode();
        WorkItem item = item(call);
        out.put("totalCount", item.comments.size()).put("count", item.comments.size());
        ArrayNode list = out.putArray("comments");
        for (int i = 0; i < item.comments.size(); i++) {
            list.addObject()
                    .put("workItemId", item.id)
                    .put("id", i + 1)
                    .put("text", item.comments.get(i))
                    .putObject("createdBy")
                    .put("id", item.authors.get(i))
                    .put("displayName", "Somebody");
        }
        return Reply.json(200, out);
    }

    private synchronized Reply comment(Call call) {
        WorkItem item = item(call);
        say(item, ACCOUNT, call.json().path("text").asText());
        return Reply.json(
                200, Call.JSON.createObjectNode().put("workItemId", item.id).put("id", item.comments.size()));
    }

    private synchronized Reply states(Call call) {
        ObjectNode out = Call.JSON.createObjectNode().put("count", states.size());
        ArrayNode value = out.putArray("value");
        states.forEach((name, category) ->
                value.addObject().put("name", name).put("color", "b2b2b2").put("category", category));
        return Reply.json(200, out);
    }

    private Reply connection(Call call) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.putObject("authenticatedUser").put("id", ACCOUNT).put("isActive", true);
        return Reply.json(200, out);
    }

    private static JsonNode text(String s) {
        return Call.JSON.getNodeFactory().textNode(s);
    }

    private static String base() {
        return "https://dev.azure.com/acme";
    }

    private void say(WorkItem item, String author, String text) {
        item.comments.add(text);
        item.authors.add(author);
        item.rev++;
        item.changed = clock.instant();
    }

    /** Somebody comments by hand. */
    public synchronized void comment(int id, String author, String html) {
        say(items.get(id), author, html);
    }

    /** Somebody turns a long text to Markdown, which is for good. */
    public synchronized void toMarkdown(int id, String field) {
        WorkItem item = items.get(id);
        item.formats.put(field, "markdown");
        item.rev++;
        item.changed = clock.instant();
    }

    /** Somebody works on the item by hand. */
    public synchronized void set(int id, String field, String value) {
        WorkItem item = items.get(id);
        item.fields.put(field, text(value));
        item.rev++;
        item.changed = clock.instant();
    }

    public synchronized void require(String field) {
        required.add(field);
    }

    public synchronized List<WorkItem> items() {
        return items.values().stream().filter(i -> !i.deleted).toList();
    }

    public void searchDelay(Duration delay) {
        searchDelay = delay;
    }

    /** Address of the organisation. */
    public URI uri() {
        return URI.create(server.uri() + "/acme");
    }

    public FakeServer server() {
        return server;
    }

    public Faults faults() {
        return server.faults();
    }

    @Override
    public void close() {
        server.close();
    }
}
