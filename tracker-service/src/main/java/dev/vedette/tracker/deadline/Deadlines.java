package dev.vedette.tracker.deadline;

import dev.vedette.contracts.event.DeadlineReached;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.tracker.store.Database;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The table of marks that were told. */
@Singleton
public class Deadlines {
    private static final String FILTER = " from deadline where tenant = :tenant"
            + " and (cast(:system as text) is null or system_id = :system)"
            + " and (cast(:kind as text) is null or kind = :kind)";

    private final Database database;
    private final Outbox outbox;
    private final Instance<Clocks> clocks;
    private final Clock clock;

    Deadlines(Database database, Outbox outbox, @Any Instance<Clocks> clocks, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A mark as it was told. */
    public record Told(
            String systemId,
            String kind,
            String about,
            Instant dueAt,
            String stage,
            String audience,
            long daysLeft,
            String message,
            Instant at) {}

    /** @return how many marks are new */
    public int tell() {
        Instant now = clock.instant();
        int told = 0;
        for (Clocks kind : clocks) {
            for (Due due : kind.due(now)) {
                told += Database.transaction(() -> tell(due, now)) ? 1 : 0;
            }
        }
        return told;
    }

    /** Commits the mark and the event that tells of it, once. */
    private boolean tell(Due d, Instant now) {
        String stage = d.mark().stage().name().toLowerCase(Locale.ROOT);
        String audience = d.mark().audience().name().toLowerCase(Locale.ROOT).replace('_', '-');
        long daysLeft = d.daysLeft(now);
        boolean fresh = database.with(h -> h.createUpdate("""
                                insert into deadline (tenant, system_id, kind, about, due_at, mark, stage, audience,
                                    days_left, message, at)
                                values (:tenant, :system, :kind, :about, :due, :mark, :stage, :audience, :left, :message,
                                    :now)
                                on conflict do nothing
                                """)
                        .bind("tenant", d.tenant())
                        .bind("system", d.systemId())
                        .bind("kind", d.kind())
                        .bind("about", d.about())
                        .bind("due", d.dueAt())
                        .bind("mark", d.mark().name())
                        .bind("stage", stage)
                        .bind("audience", audience)
                        .bind("left", daysLeft)
                        .bind("message", d.message())
                        .bind("now", now)
                        .execute()
                == 1);
        if (fresh) {
            String id = d.kind() + ":" + d.about();
            DeadlineReached event = new DeadlineReached(
                    id,
                    d.systemId(),
                    d.kind(),
                    d.about(),
                    stage,
                    audience,
                    d.dueAt().toString(),
                    daysLeft,
                    d.message());
            outbox.append(
                    new OutboundEvent(EventType.DEADLINE_REACHED, d.tenant(), d.systemId(), id, event, null, null));
        }
        return fresh;
    }

    /** Newest first; {@code null} leaves a filter out. */
    List<Told> list(String tenant, String system, String kind, int limit, int offset) {
        return database.with(h -> filtered(
                        h.createQuery("select system_id, kind, about, due_at, stage, audience, days_left, message, at"
                                + FILTER + " order by at desc, kind, about limit :limit offset :offset"),
                        tenant,
                        system,
                        kind)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ConstructorMapper.of(Told.class))
                .list());
    }

    long count(String tenant, String system, String kind) {
        return database.with(h -> filtered(h.createQuery("select count(*)" + FILTER), tenant, system, kind)
                .mapTo(Long.class)
                .one());
    }

    private static Query filtered(Query q, String tenant, String system, String kind) {
        return q.bind("tenant", tenant).bind("system", system).bind("kind", kind);
    }
}
