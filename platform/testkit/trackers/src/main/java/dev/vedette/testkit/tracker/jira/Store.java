package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Refusal;
import dev.vedette.testkit.tracker.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything the fake remembers. Its monitor is the one lock. */
final class Store {
    final Map<String, Project> projects = new LinkedHashMap<>();
    final Map<String, Issue> issues = new LinkedHashMap<>();
    final List<Listener> listeners = new CopyOnWriteArrayList<>();
    final Clock clock;
    volatile Duration searchDelay = Duration.ZERO;
    long nextId = 10001;
    final Map<String, Integer> nextNumber = new LinkedHashMap<>();

    /** Hears of each change of an issue, for webhooks and for keeping the state on disk. */
    interface Listener {
        void changed(String event, Issue issue, Person by, ObjectNode change, Issue.Note note);
    }

    Store(Clock clock) {
        this.clock = clock;
    }

    Project project(String idOrKey) {
        return projects.values().stream()
                .filter(p -> p.id.equals(idOrKey) || p.key.equals(idOrKey))
                .findFirst()
                .orElseThrow(() -> Errors.refuse(404, "No project could be found with key '" + idOrKey + "'."));
    }

    Optional<Issue> find(String idOrKey) {
        return issues.values().stream()
                .filter(i -> i.id.equals(idOrKey) || i.key.equals(idOrKey) || i.formerKeys.contains(idOrKey))
                .findFirst();
    }

    Issue issue(String idOrKey) {
        return find(idOrKey)
                .orElseThrow(() -> new Refusal(
                        Errors.reply(404, "Issue does not exist or you do not have permission to see it.")));
    }

    Issue add(Project project, Person by) {
        Issue issue = new Issue(Long.toString(nextId++));
        issue.project = project;
        issue.key = nextKey(project);
        issue.creator = by;
        issue.created = clock.instant();
        issues.put(issue.id, issue);
        touch(issue);
        return issue;
    }

    String nextKey(Project project) {
        return project.key + "-" + nextNumber.merge(project.key, 1, Integer::sum);
    }

    void touch(Issue issue) {
        Instant now = clock.instant();
        issue.updated = now;
        if (issue.searchableFrom == null) {
            issue.searchableFrom = now.plus(searchDelay);
        }
    }

    /** Notes a change in the changelog, moves {@code updated} and tells the listeners. */
    void changed(Issue issue, Person by, ArrayNode items) {
        if (items.isEmpty()) {
            return;
        }
        ObjectNode change = Call.JSON.createObjectNode();
        change.put("id", Long.toString(nextId++));
        change.set("author", by.json("http://fake"));
        change.put("created", Render.time(clock.instant()));
        change.set("items", items);
        issue.changes.add(change);
        touch(issue);
        tell("jira:issue_updated", issue, by, change, null);
    }

    void tell(String event, Issue issue, Person by, ObjectNode change, Issue.Note note) {
        listeners.forEach(l -> l.changed(event, issue, by, change, note));
    }

    Collection<Issue> all() {
        return issues.values();
    }

    static Reply noContent() {
        return Reply.empty(204);
    }
}
