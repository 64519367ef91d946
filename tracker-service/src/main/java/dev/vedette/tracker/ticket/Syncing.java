package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import dev.vedette.tracker.spi.Tracker;
import dev.vedette.tracker.system.Systems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Brings one existing item and its findings into step: read, merge, write what differs, say what must be said. */
@Singleton
class Syncing {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration MUCH_LATER = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAX_WRITES_AN_HOUR = 30;

    private final Content content;
    private final Results results;
    private final Notes notes;
    private final Outcome outcome;
    private final Connections connections;
    private final Systems systems;
    private final Health health;
    private final Clock clock;

    Syncing(
            Content content,
            Results results,
            Notes notes,
            Outcome outcome,
            Connections connections,
            Systems systems,
            Health health,
            Clock clock) {
        this.content = content;
        this.results = results;
        this.notes = notes;
        this.outcome = outcome;
        this.connections = connections;
        this.systems = systems;
        this.health = health;
        this.clock = clock;
    }

    void sync(Link link, Connection connection, Tracker tracker) {
        Progress p = new Progress(link);
        Answer<RemoteItem> answer = tracker.read(link.remoteId());
        health.learn(connection, answer);
        if (!(answer instanceof Answer.Done<RemoteItem>(RemoteItem remote))) {
            results.finish(unread(p, answer), connection.kind(), () -> {});
            return;
        }
        List<KnownFinding> behind = content.findings(link);
        Wanted wanted = content.wanted(link, connection.profile(), behind);
        ThreeWay merge = ThreeWay.merge(
                p.base, remote, wanted, Set.copyOf(connection.profile().owned()), link.textDetached());
        seen(p, remote, merge);
        RemoteItem now = remote;
        if (!merge.edit().empty()) {
            now = write(p, connection, tracker, remote, wanted, merge);
            if (now == null) {
                return;
            }
        }
        p.base = Base.of(now, merge.detached() && p.base != null ? p.base.text() : wanted.text());
        p.remoteUpdated = now.updated();
        say(p, connection, tracker, now, behind);
    }

    private Progress unread(Progress p, Answer<RemoteItem> answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case Answer.Missing<RemoteItem> m -> gone(p);
            case Answer.Throttled<RemoteItem> t -> p.later(t.until(), p.message);
            case Answer.Refused<RemoteItem> r -> p.later(now.plus(MUCH_LATER), r.text());
            case Answer.Denied<RemoteItem>(String why) -> p.later(now.plus(MUCH_LATER), why);
            case Answer.Outdated<RemoteItem>(String why) -> p.later(now.plus(HOUR), why);
            case Answer.Conflict<RemoteItem> c -> p.later(now.plus(SOON), p.message);
            case Answer.Lost<RemoteItem>(String why) -> p.later(now.plus(SOON), why);
            case Answer.Done<RemoteItem> d -> throw new IllegalStateException("a read item is not unread");
        };
    }

    private static Progress gone(Progress p) {
        p.state = LinkState.ORPHANED;
        p.message = "The item is gone or no longer visible: recreate it, link another one, or forget it.";
        return p;
    }

    private static void seen(Progress p, RemoteItem remote, ThreeWay merge) {
        p.remoteKey = remote.key();
        p.remoteUrl = remote.url();
        p.remoteCategory = remote.category().word();
        p.remoteResolution =
                remote.resolution() == null ? null : remote.resolution().name();
        p.textDetached = merge.detached();
        p.message =
                merge.conflict() != null ? merge.conflict() : merge.detached() ? p.from.message() : p.from.flagged();
    }

    /** @return the item after the write, or {@code null} when the step ended here */
    private RemoteItem write(
            Progress p, Connection connection, Tracker tracker, RemoteItem remote, Wanted wanted, ThreeWay merge) {
        if (tooManyWrites(p)) {
            p.state = LinkState.FROZEN;
            p.message = "More than " + MAX_WRITES_AN_HOUR
                    + " writes within an hour: frozen, so that no loop can run. Unfreeze it when the cause is found.";
            results.finish(p, connection.kind(), () -> {});
            return null;
        }
        if (merge.edit().description() != null) {
            p.base = p.base.about(
                    remote.block(), tracker.expectedBlock(merge.edit().description()), wanted.text());
        }
        if (!results.keep(p)) {
            return null;
        }
        Answer<Void> written = tracker.edit(p.remoteId, merge.edit(), remote);
        health.learn(connection, written);
        Answer<RemoteItem> after = written.done() ? tracker.read(p.remoteId) : new Answer.Lost<>("not written");
        if (after instanceof Answer.Done<RemoteItem>(RemoteItem item)) {
            return item;
        }
        results.finish(unwritten(p, written, connection), connection.kind(), () -> {});
        return null;
    }

    private boolean tooManyWrites(Progress p) {
        Instant now = clock.instant();
        if (p.writesFrom == null || p.writesFrom.plus(HOUR).isBefore(now)) {
            p.writesFrom = now;
            p.writes = 0;
        }
        return ++p.writes > MAX_WRITES_AN_HOUR;
    }

    private Progress unwritten(Progress p, Answer<Void> answer, Connection connection) {
        Instant now = clock.instant();
        return switch (answer) {
            case Answer.Missing<Void> m -> gone(p);
            case Answer.Throttled<Void> t -> p.later(t.until(), p.message);
            case Answer.Refused<Void> r -> {
                if (!r.fields().isEmpty()) {
                    connections.stale(connection, r.text());
                }
                p.message = r.text();
                yield p;
            }
            case Answer.Denied<Void>(String why) -> p.later(now.plus(MUCH_LATER), why);
            case Answer.Outdated<Void>(String why) -> p.later(now.plus(HOUR), why);
            case Answer.Conflict<Void> c -> p.later(now, p.message);
            case Answer.Lost<Void>(String why) -> p.later(now.plus(SOON), why);
            case Answer.Done<Void> d -> p.later(now.plus(SOON), p.message);
        };
    }

    /** Comments, link, workflow: each its own idempotent step; none of them can undo what was written before. */
    private void say(Progress p, Connection connection, Tracker tracker, RemoteItem now, List<KnownFinding> behind) {
        Claims claims = Claims.of(
                p.from,
                now,
                behind,
                connection.profile().statusPolicy(),
                systems.assessedRevision(p.from.tenant(), p.from.systemId()));
        p.state = claims.state();
        p.claimHash = claims.hash();
        p.claimRevision = claims.revision();
        remember(p, claims);
        if (claims.close()) {
            Answer<Void> moved = tracker.move(p.remoteId, Category.DONE, Resolution.FIXED);
            health.learn(connection, moved);
            p.flagged = moved instanceof Answer.Refused<Void> r ? r.text() : null;
            p.message = p.flagged;
            p.dueAt = clock.instant().plus(SOON);
        }
        for (Notes.Note note : notes.waiting(p.from.tenant(), p.from.id())) {
            Answer<Void> posted = note.key().equals(Notes.DEEP_LINK)
                    ? tracker.link(
                            p.remoteId,
                            "vedette=" + p.from.itemKey(),
                            note.body(),
                            "Threat model: " + behind.getFirst().title())
                    : tracker.comment(p.remoteId, note.key(), note.body());
            health.learn(connection, posted);
            if (posted.done() || posted instanceof Answer.Refused<Void>) {
                notes.posted(p.from.tenant(), p.from.id(), note.key());
            } else {
                p.dueAt = posted instanceof Answer.Throttled<Void> t
                        ? t.until()
                        : clock.instant().plus(SOON);
            }
        }
        results.finish(p, connection.kind(), () -> outcome.record(p.from, connection, now, behind, claims));
    }

    /** Stored before they are posted, so that a crash in between posts them later, and once. */
    private void remember(Progress p, Claims claims) {
        claims.say().forEach(s -> notes.post(p.from.tenant(), p.from.id(), s.key(), s.text()));
    }
}
