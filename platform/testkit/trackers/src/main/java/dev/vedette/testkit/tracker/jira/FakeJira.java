package dev.vedette.testkit.tracker.jira;

import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.FakeServer;
import dev.vedette.testkit.tracker.http.Faults;
import dev.vedette.testkit.tracker.http.Handler;
import dev.vedette.testkit.tracker.http.Reply;
import dev.vedette.testkit.tracker.http.Router;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running fake Jira with one project {@code SEC}. Close it when done. */
public final class FakeJira implements AutoCloseable {
    private static final Pattern ISSUE = Pattern.compile("/rest/api/[23]/issue/([A-Z]+-\\d+|\\d+)(/.*)?");

    private final Store store;
    private final FakeServer server;
    private final Router router = new Router();
    private final Webhooks webhooks;
    private final People people;
    private final Limits limits;
    private volatile String token = null;

    private FakeJira(int port, Clock clock, boolean cloud, Optional<Handler> front) {
        store = new Store(clock);
        limits = new Limits(clock);
        addProject("10000", "SEC", "Security");
        String root = "http://127.0.0.1";
        routes(root, cloud);
        front.ifPresent(f -> router.add("GET", "/", f));
        server = new FakeServer(port, this::handle);
        webhooks = new Webhooks(store, server.uri() + "/rest/api/3");
        people = new People(store, cloud);
        store.listeners.add(webhooks);
    }

    /** Cloud, v3, rich text. */
    public static FakeJira cloud(Clock clock) {
        return new FakeJira(0, clock, true, Optional.empty());
    }

    public static FakeJira cloud(int port, Clock clock) {
        return new FakeJira(port, clock, true, Optional.empty());
    }

    /** Data Center, v2, wiki text. */
    public static FakeJira dataCenter(Clock clock) {
        return new FakeJira(0, clock, false, Optional.empty());
    }

    private void routes(String root, boolean cloud) {
        String api = cloud ? "/rest/api/3" : "/rest/api/2";
        String base = root + api;
        IssueCalls issues = new IssueCalls(store, base, cloud);
        SearchCalls search = new SearchCalls(store, base);
        SideCalls side = new SideCalls(store, base, cloud);
        TransitionCalls workflow = new TransitionCalls(store, base);
        MetaCalls meta = new MetaCalls(store, base);
        router.add("POST", api + "/issue", issues::create)
                .add("POST", api + "/issue/bulk", issues::bulk)
                .add("POST", api + "/issue/bulkfetch", issues::bulkFetch)
                .add("GET", api + "/issue/createmeta/{project}/issuetypes", meta::issueTypes)
                .add("GET", api + "/issue/createmeta/{project}/issuetypes/{type}", meta::fields)
                .add("GET", api + "/issue/{id}", issues::read)
                .add("PUT", api + "/issue/{id}", issues::edit)
                .add("DELETE", api + "/issue/{id}", issues::delete)
                .add("PUT", api + "/issue/{id}/assignee", issues::assign)
                .add("GET", api + "/issue/{id}/transitions", workflow::list)
                .add("POST", api + "/issue/{id}/transitions", workflow::go)
                .add("GET", api + "/issue/{id}/properties/{key}", side::property)
                .add("PUT", api + "/issue/{id}/properties/{key}", side::setProperty)
                .add("DELETE", api + "/issue/{id}/properties/{key}", side::deleteProperty)
                .add("GET", api + "/issue/{id}/comment", side::comments)
                .add("POST", api + "/issue/{id}/comment", side::comment)
                .add("GET", api + "/issue/{id}/remotelink", side::remoteLinks)
                .add("POST", api + "/issue/{id}/remotelink", side::remoteLink)
                .add("GET", api + "/issue/{id}/changelog", side::changelog)
                .add("POST", api + "/issueLink", side::issueLink)
                .add("GET", api + "/myself", meta::myself)
                .add("GET", api + "/serverInfo", meta::serverInfo)
                .add("GET", api + "/mypermissions", meta::permissions)
                .add("GET", api + "/priority/search", meta::priorities)
                .add("GET", api + "/project/{project}", meta::project);
        if (cloud) {
            router.add("POST", api + "/search/jql", search::post)
                    .add("GET", api + "/search/jql", search::get)
                    .add("POST", api + "/search", SearchCalls::removed)
                    .add("GET", api + "/search", SearchCalls::removed);
        } else {
            router.add("POST", api + "/search", search::byOffset);
        }
    }

    private Reply handle(Call call) {
        if (call.path().startsWith("/rest/") && !authorised(call)) {
            return Errors.reply(401, "Client must be authenticated to access this resource.");
        }
        Matcher m = ISSUE.matcher(call.path());
        Optional<Reply> refused = limits.check(call, m.matches() ? m.group(1) : null);
        if (refused.isPresent()) {
            return refused.get();
        }
        return router.find(call)
                .map(found -> found.handler().handle(found.call()))
                .orElseGet(() -> Errors.reply(404, "null for uri: " + call.path()));
    }

    private boolean authorised(Call call) {
        String header = call.header("authorization");
        if (header == null) {
            return false;
        }
        if (token == null) {
            return true;
        }
        return header.equals("Bearer " + token)
                || header.startsWith("Basic ")
                        && new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
                                .endsWith(":" + token);
    }

    public Project addProject(String id, String key, String name) {
        synchronized (store) {
            Project project = new Project(id, key, name);
            store.projects.put(key, project);
            return project;
        }
    }

    public Project project(String key) {
        synchronized (store) {
            return store.project(key);
        }
    }

    /** From now on only this token is good; {@code null} lets every token in. */
    public void acceptOnly(String apiToken) {
        token = apiToken;
    }

    public void searchDelay(Duration delay) {
        store.searchDelay = delay;
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

    public Webhooks webhooks() {
        return webhooks;
    }

    public People people() {
        return people;
    }

    public Limits limits() {
        return limits;
    }

    public Router router() {
        return router;
    }

    /** The state for keeping on disk and showing on a board. */
    public Snapshots snapshots() {
        return new Snapshots(store);
    }

    @Override
    public void close() {
        server.close();
    }
}
