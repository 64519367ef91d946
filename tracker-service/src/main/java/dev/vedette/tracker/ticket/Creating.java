package dev.vedette.tracker.ticket;

import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Created;
import dev.vedette.tracker.spi.NewItem;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Tracker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The steps of {@link CreateProtocol} with their effects. */
@Singleton
class Creating {
    private final CreateProtocol protocol;
    private final Content content;
    private final Results results;
    private final Notes notes;
    private final Connections connections;
    private final Health health;
    private final Clock clock;

    Creating(
            CreateProtocol protocol,
            Content content,
            Results results,
            Notes notes,
            Connections connections,
            Health health,
            Clock clock) {
        this.protocol = protocol;
        this.content = content;
        this.results = results;
        this.notes = notes;
        this.connections = connections;
        this.health = health;
        this.clock = clock;
    }

    void create(Link link, Connection connection, Tracker tracker) {
        List<KnownFinding> behind = content.findings(link);
        NewItem item = content.item(link, connection, behind);
        Answer<Created> answer = tracker.create(item);
        CrashPoint.hit("tracker.answered-not-recorded");
        health.learn(connection, answer);
        if (answer instanceof Answer.Refused<Created> refused
                && !refused.fields().isEmpty()) {
            connections.stale(connection, refused.text());
        }
        Progress p = new Progress(link);
        p.profileVersion = connection.profileVersion();
        p.base = new Base(
                item.summary(),
                null,
                content.wanted(link, connection.profile(), behind).text(),
                item.priority(),
                item.labels(),
                null,
                null);
        take(p, protocol.afterCreate(answer, clock.instant()), connection, behind);
    }

    void look(Link link, Connection connection, Tracker tracker) {
        Answer<List<RemoteItem>> answer = tracker.find(link.marker());
        health.learn(connection, answer);
        Progress p = new Progress(link);
        // what the lost request said is not known: the first sync compares it with what is wanted now
        p.base = Base.unknown();
        take(
                p,
                protocol.afterLookup(answer, link.identity(), link.unknownSince(), link.lookups(), clock.instant()),
                connection,
                content.findings(link));
    }

    private void take(Progress p, CreateProtocol.Step step, Connection connection, List<KnownFinding> behind) {
        switch (step) {
            case CreateProtocol.Step.Adopt(String id, String key, String url, String flag) -> {
                p.state = LinkState.LINKED;
                p.remoteId = id;
                p.remoteKey = key;
                p.remoteUrl = url;
                p.remoteCategory = "new";
                p.flagged = flag;
                p.message = flag;
                p.dueAt = clock.instant();
                results.finish(
                        p,
                        connection.kind(),
                        () -> notes.post(p.from.tenant(), p.from.id(), Notes.DEEP_LINK, content.deepLink(behind)));
            }
            case CreateProtocol.Step.Reject(String why) -> {
                p.state = LinkState.REJECTED;
                // nothing of it is out there: a newer profile may make it
                p.attempt = 0;
                p.base = null;
                p.message = why;
                results.finish(p, connection.kind(), () -> {});
            }
            case CreateProtocol.Step.Retry(java.time.Instant at, String why, boolean count) -> {
                p.state = LinkState.INTENT;
                p.base = null;
                p.attempt += count ? 1 : 0;
                results.finish(p.later(at, why), connection.kind(), () -> {});
            }
            case CreateProtocol.Step.Look(java.time.Instant at, java.time.Instant since, int lookups, String why) -> {
                p.state = LinkState.UNKNOWN;
                p.base = null;
                p.unknownSince = since;
                p.lookups = lookups;
                results.finish(p.later(at, why), connection.kind(), () -> {});
            }
        }
    }
}
