package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Tracker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what webhooks lost. The poll asks the search for what changed; the sweep reads every item we hold, which also
 * shows the deleted and those a search index never told of. A connection without webhooks is complete with these.
 */
@Singleton
public class Reconciler {
    /** Wider than a search index lags, and than clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(6);

    private final Connections connections;
    private final Trackers trackers;
    private final Links links;
    private final Health health;
    private final Duplicates duplicates;
    private final Clock clock;

    Reconciler(
            Connections connections,
            Trackers trackers,
            Links links,
            Health health,
            Duplicates duplicates,
            Clock clock) {
        this.connections = connections;
        this.trackers = trackers;
        this.links = links;
        this.health = health;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** @return how many items turned out to have moved */
    public int poll(Connection c) {
        Instant start = clock.instant();
        if (parked(c, start)) {
            return 0;
        }
        links.revive(c);
        Instant since = (c.polledTo() == null ? start : c.polledTo()).minus(OVERLAP);
        Answer<List<Tracker.Touched>> answer = trackers.of(c).changedSince(since);
        health.learn(c, answer);
        if (!(answer instanceof Answer.Done<List<Tracker.Touched>>(List<Tracker.Touched> touched))) {
            return 0;
        }
        Map<String, String> seen = links.linked(c.tenant(), c.name()).stream()
                .filter(l -> l.remoteUpdated() != null)
                .collect(Collectors.toMap(Link::remoteId, Link::remoteUpdated, (a, b) -> a));
        List<String> moved = touched.stream()
                .filter(t -> !t.updated().equals(seen.get(t.id())))
                .map(Tracker.Touched::id)
                .toList();
        int known = links.remoteMoved(c.tenant(), c.name(), moved);
        connections.polled(c, start);
        return known;
    }

    /** @return how many items turned out to have moved or gone */
    public int sweep(Connection c) {
        Instant start = clock.instant();
        if (parked(c, start)) {
            return 0;
        }
        List<Link> held = links.linked(c.tenant(), c.name());
        List<String> moved = new ArrayList<>();
        // items made by an older profile may lie in another project
        Map<Integer, List<Link>> byProfile = held.stream().collect(Collectors.groupingBy(Link::profileVersion));
        for (Map.Entry<Integer, List<Link>> some : byProfile.entrySet()) {
            Answer<List<RemoteItem>> answer = trackers.of(connections.at(c, some.getKey()))
                    .readMany(some.getValue().stream().map(Link::remoteId).toList());
            health.learn(c, answer);
            if (!(answer instanceof Answer.Done<List<RemoteItem>>(List<RemoteItem> items))) {
                return 0;
            }
            moved.addAll(moved(some.getValue(), items));
        }
        links.remoteMoved(c.tenant(), c.name(), moved);
        duplicates.resolve(c, trackers.of(c));
        connections.swept(c, start);
        return moved.size();
    }

    private static List<String> moved(List<Link> held, List<RemoteItem> items) {
        Map<String, RemoteItem> there =
                items.stream().collect(Collectors.toMap(RemoteItem::id, Function.identity(), (a, b) -> a));
        return held.stream()
                .filter(l -> !there.containsKey(l.remoteId())
                        || !Objects.equals(there.get(l.remoteId()).updated(), l.remoteUpdated()))
                .map(Link::remoteId)
                .toList();
    }

    private static boolean parked(Connection c, Instant now) {
        return c.parkedUntil() != null && c.parkedUntil().isAfter(now);
    }
}
