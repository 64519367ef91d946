package dev.vedette.tracker.ticket;

import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.spi.Tracker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does what falls due: one link, one step. Several may work at once, here and in other processes. */
@Singleton
public class LinkWorker {
    private static final Logger LOG = Logger.getLogger(LinkWorker.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Lease lease;
    private final Connections connections;
    private final Trackers trackers;
    private final Creating creating;
    private final Syncing syncing;
    private final Results results;
    private final Clock clock;

    LinkWorker(
            Lease lease,
            Connections connections,
            Trackers trackers,
            Creating creating,
            Syncing syncing,
            Results results,
            Clock clock) {
        this.lease = lease;
        this.connections = connections;
        this.trackers = trackers;
        this.creating = creating;
        this.syncing = syncing;
        this.results = results;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    public boolean one() {
        return one(null);
    }

    /** @param tenantOrNull the only one that is worked for */
    public boolean one(String tenantOrNull) {
        Optional<Link> leased = lease.next(tenantOrNull);
        leased.ifPresent(this::work);
        return leased.isPresent();
    }

    private void work(Link link) {
        CrashPoint.hit("tracker.after-lease");
        Connection now = connections.find(link.tenant(), link.connection()).orElseThrow();
        // an item that surely does not exist yet is made by the newest profile; any other keeps the one it was made by
        boolean untouched = link.state() == LinkState.SENDING && link.attempt() == 0;
        Connection connection = untouched ? now : connections.at(now, link.profileVersion());
        try {
            Tracker tracker = trackers.of(connection);
            switch (link.state()) {
                case SENDING -> creating.create(link, connection, tracker);
                case UNKNOWN -> creating.look(link, connection, tracker);
                case LINKED, CLOSED -> syncing.sync(link, connection, tracker);
                case INTENT, REJECTED, ORPHANED, FROZEN ->
                    results.finish(new Progress(link), connection.kind(), () -> {});
            }
        } catch (RuntimeException e) {
            failed(link, connection, e);
        }
    }

    /** A defect of ours or a database in trouble: the link waits longer each time and says why. */
    private void failed(Link link, Connection connection, RuntimeException e) {
        LOG.warnf(e, "link %s could not be worked on", link.id());
        Progress p = new Progress(link);
        if (link.state() == LinkState.SENDING) {
            p.state = LinkState.UNKNOWN;
            p.unknownSince = clock.instant();
            p.lookups = 0;
        }
        p.failures = link.failures() + 1;
        results.finish(p.later(backoff(p.failures), "internal: " + e.getMessage()), connection.kind(), () -> {});
    }

    private Instant backoff(int failures) {
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, 10));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
