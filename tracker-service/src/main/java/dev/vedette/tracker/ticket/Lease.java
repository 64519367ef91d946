package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes due links, one worker each; those of a connection that is at its pace wait without being touched. A lease on an
 * {@code INTENT} makes it {@code SENDING}: if the worker dies, whoever comes next knows that a request may be out. A
 * lease that ran out in {@code SENDING} is therefore taken as {@code UNKNOWN}.
 */
@Singleton
class Lease {
    private static final String TAKE = """
            with due as (
                select l.id from ticket_link l
                join connection c on c.tenant = l.tenant and c.name = l.connection
                where l.due_at <= :now and (l.lease_until is null or l.lease_until <= :now)
                    and (c.parked_until is null or c.parked_until <= :now)
                    and (cast(:tenant as text) is null or l.tenant = :tenant)
                    and l.tenant || '/' || l.connection <> all(:full)
                order by l.due_at
                limit 1
                for update of l skip locked)
            update ticket_link t set
                fence = fence + 1,
                lease_until = :until,
                unknown_since = case when state = 'SENDING' then cast(:now as timestamptz) else unknown_since end,
                lookups = case when state = 'SENDING' then 0 else lookups end,
                state = case state when 'INTENT' then 'SENDING' when 'SENDING' then 'UNKNOWN' else state end
            from due where t.id = due.id
            returning
            """;

    private final Database database;
    private final Trackers trackers;
    private final Clock clock;
    private final Duration length;

    Lease(
            Database database,
            Trackers trackers,
            Clock clock,
            @ConfigProperty(name = "vedette.tracker.lease", defaultValue = "60s") Duration length) {
        this.database = database;
        this.trackers = trackers;
        this.clock = clock;
        this.length = length;
    }

    /**
     * Commits the lease before anything is sent.
     *
     * @param tenantOrNull the only one whose links are taken
     */
    Optional<Link> next(String tenantOrNull) {
        Instant now = clock.instant();
        String[] full = trackers.full().toArray(String[]::new);
        String columns = "t." + Links.COLUMNS.replace(", ", ", t.");
        return Database.transaction(() -> database.with(h -> h.createQuery(TAKE + " " + columns)
                .bind("now", now)
                .bind("until", now.plus(length))
                .bind("tenant", tenantOrNull)
                .bindArray("full", String.class, (Object[]) full)
                .map(LinkRow.MAPPER)
                .findOne()));
    }
}
