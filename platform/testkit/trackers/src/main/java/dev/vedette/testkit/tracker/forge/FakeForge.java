package dev.vedette.testkit.tracker.forge;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One repository or project, in the dress of GitHub or GitLab. Close it when done. */
public final class FakeForge implements AutoCloseable {
    private final boolean gitLab;
    private final Clock clock;
    private final List<ForgeIssue> issues = new ArrayList<>();
    private final Router router = new Router();
    private final FakeServer server;

    private FakeForge(boolean gitLab, Clock clock) {
        this.gitLab = gitLab;
        this.clock = clock;
        String root = gitLab ? "/api/v4/projects/{project}" : "/repos/{owner}/{repo}";
        String comments = gitLab ? "/notes" : "/comments";
        router.add("POST", root + "/issues", this::create)
                .add("GET", root + "/issues", this::list)
                .add("GET", root + "/issues/{n}", call -> Reply.json(200, json(issue(call))))
                .add(gitLab ? "PUT" : "PATCH", root + "/issues/{n}", this::edit)
                .add("POST", root + "/issues/{n}/labels", this::label)
                .add("GET", root + "/issues/{n}" + comments, this::comments)
                .add("POST", root + "/issues/{n}" + comments, this::comment)
                .add(
                        "GET",
                        root,
                        call -> Reply.json(200, Call.JSON.createObjectNode().put("id", 7)))
                .add("GET", gitLab ? "/api/v4/user" : "/user", this::me);
        server = new FakeServer(0, this::handle);
    }

    public static FakeForge gitHub(Clock clock) {
        return new FakeForge(false, clock);
    }

    public static FakeForge gitLab(Clock clock) {
        return new FakeForge(true, clock);
    }

    private Reply handle(Call call) {
        if (call.header("authorization") == null && call.header("private-token") == null) {
            return Reply.json(401, Call.JSON.createObjectNode().put("message", "Bad credentials"));
        }
        return router.find(call)
                .map(found -> found.handler().handle(found.call()))
                .orElseGet(FakeForge::notFound);
    }

    private static Reply notFound() {
        return Reply.json(404, Call.JSON.createObjectNode().put("message", "Not Found"));
    }

    private synchronized Reply create(Call call) {
        JsonNode r = call.json();
        if (r.path("title").asText("").isBlank()) {
            return Reply.json(422, Call.JSON.createObjectNode().put("message", "Validation Failed"));
        }
        ForgeIssue issue = new ForgeIssue(issues.size() + 1);
        issue.title = r.path("title").asText();
        issue.body = r.path(gitLab ? "description" : "body").asText("");
        issue.confidential = r.path("confidential").asBoolean();
        labels(r.path("labels"), issue);
        issue.updated = clock.instant();
        issues.add(issue);
        return Reply.json(201, json(issue));
    }

    private static void labels(JsonNode labels, ForgeIssue issue) {
        if (labels.isTextual()) {
            issue.labels.addAll(Arrays.asList(labels.asText().split(",")));
        }
        labels.forEach(l -> issue.labels.add(l.asText()));
    }

    private ForgeIssue issue(Call call) {
        int n = Integer.parseInt(call.var("n"));
        if (n < 1 || n > issues.size()) {
            throw new Refusal(notFound());
        }
        if (issues.get(n - 1).deleted) {
            throw new Refusal(
                    gitLab
                            ? notFound()
                            : Reply.json(410, Call.JSON.createObjectNode().put("message", "This issue was deleted")));
        }
        return issues.get(n - 1);
    }

    private synchronized Reply list(Call call) {
        String label = call.query("labels", "");
        String since = call.query(gitLab ? "updated_after" : "since", "");
        int page = Integer.parseInt(call.query("page", "1"));
        ArrayNode out = Call.JSON.createArrayNode();
        issues.stream()
                .filter(i -> !i.deleted)
                .filter(i -> label.isEmpty() || i.labels.contains(label))
                .filter(i -> since.isEmpty() || !i.updated.isBefore(Instant.parse(since)))
                .skip((page - 1) * 100L)
                .limit(100)
                .forEach(i -> out.add(json(i)));
        return Reply.json(200, out);
    }

    private synchronized Reply edit(Call call) {
        ForgeIssue issue = issue(call);
        JsonNode r = call.json();
        issue.title = r.path("title").asText(issue.title);
        issue.body = r.path(gitLab ? "description" : "body").asText(issue.body);
        labels(r.path("add_labels"), issue);
        if (r.has("state")) {
            issue.closed = r.path("state").asText().equals("closed");
            issue.reason = r.path("state_reason").asText(null);
        }
        if (r.has("state_event")) {
            issue.closed = r.path("state_event").asText().equals("close");
        }
        issue.updated = clock.instant();
        return Reply.json(200, json(issue));
    }

    private synchronized Reply label(Call call) {
        ForgeIssue issue = issue(call);
        labels(call.json().path("labels"), issue);
        return Reply.json(200, Call.JSON.createArrayNode());
    }

    private synchronized Reply comments(Call call) {
        ArrayNode out = Call.JSON.createArrayNode();
        List<String> all = issue(call).comments;
        for (int i = 0; i < all.size(); i++) {
            out.add(note(i + 1, all.get(i)));
        }
        return Reply.json(200, out);
    }

    private synchronized Reply comment(Call call) {
        ForgeIssue issue = issue(call);
        issue.comments.add(call.json().path("body").asText());
        issue.updated = clock.instant();
        return Reply.json(201, note(issue.comments.size(), issue.comments.getLast()));
    }

    private ObjectNode note(int id, String body) {
        ObjectNode out = Call.JSON.createObjectNode().put("id", id).put("body", body);
        out.putObject(gitLab ? "author" : "user").put(gitLab ? "username" : "login", "somebody");
        return out;
    }

    private Reply me(Call call) {
        return Reply.json(
                200, Call.JSON.createObjectNode().put("login", "vedette").put("username", "vedette"));
    }

    private ObjectNode json(ForgeIssue i) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("id", 9_000 + i.number).put("title", i.title).put("updated_at", i.updated.toString());
        if (gitLab) {
            out.put("iid", i.number).put("description", i.body).put("state", i.closed ? "closed" : "opened");
            out.put("web_url", "https://gitlab.example/acme/sec/-/issues/" + i.number)
                    .put("confidential", i.confidential);
            i.labels.forEach(out.putArray("labels")::add);
        } else {
            out.put("number", i.number).put("body", i.body).put("state", i.closed ? "closed" : "open");
            out.put("state_reason", i.reason).put("html_url", "https://github.example/acme/sec/issues/" + i.number);
            ArrayNode labels = out.putArray("labels");
            i.labels.forEach(l -> labels.addObject().put("name", l));
        }
        return out;
    }

    public synchronized List<ForgeIssue> issues() {
        return List.copyOf(issues);
    }

    /** Somebody deletes the issue; GitHub says so from then on, GitLab knows nothing of it. */
    public synchronized void delete(int number) {
        issues.get(number - 1).deleted = true;
    }

    /** Somebody closes the issue by hand. */
    public synchronized void close(int number, String reason) {
        ForgeIssue issue = issues.get(number - 1);
        issue.closed = true;
        issue.reason = reason;
        issue.updated = clock.instant();
    }

    public URI uri() {
        return server.uri();
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
