package dev.vedette.tracker.review;

import dev.vedette.eventing.id.UuidV7;
import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The table of reviews. */
@Singleton
public class Reviews {
    private static final String FILTER = " from review where tenant = :tenant"
            + " and (cast(:system as text) is null or system_id = :system)"
            + " and (cast(:state as text) is null or state = :state)";
    private static final Duration COALESCE = Duration.ofHours(24);
    private static final int MANY = 100;

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Reviews(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Wants a review; what comes within a day joins the one that is open. Commits with the caller. */
    void want(String tenant, String systemId, Trigger trigger, String reason, List<String> elements) {
        Instant now = clock.instant();
        Optional<Review> open = list(tenant, systemId, "open", MANY, 0).stream()
                .filter(r -> r.openedAt().plus(COALESCE).isAfter(now))
                .findFirst();
        if (open.isPresent()) {
            join(tenant, open.get(), trigger, reason, elements);
            return;
        }
        Kept k = kept(tenant, systemId);
        database.use(h -> h.createUpdate("""
                        insert into review (tenant, id, system_id, state, triggers, reasons, elements, owner, opened_at,
                            due_at)
                        values (:tenant, :id, :system, 'open', cast(:triggers as jsonb), cast(:reasons as jsonb),
                            cast(:elements as jsonb), :owner, :now, :due)
                        """)
                .bind("tenant", tenant)
                .bind("id", UuidV7.next(clock))
                .bind("system", systemId)
                .bind("triggers", Database.json(List.of(trigger.word())))
                .bind("reasons", Database.json(List.of(reason)))
                .bind("elements", Database.json(elements))
                .bind("owner", k.owner())
                .bind("now", now)
                .bind("due", now.plus(Cadence.due(k.criticality())))
                .execute());
    }

    private void join(String tenant, Review r, Trigger trigger, String reason, List<String> elements) {
        TreeSet<String> triggers = new TreeSet<>(r.triggers());
        triggers.add(trigger.word());
        List<String> reasons = new ArrayList<>(r.reasons());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        TreeSet<String> all = new TreeSet<>(r.elements());
        all.addAll(elements);
        database.use(h -> h.execute(
                "update review set triggers = cast(? as jsonb), reasons = cast(? as jsonb), elements = cast(? as jsonb)"
                        + " where tenant = ? and id = ?",
                Database.json(triggers),
                Database.json(reasons),
                Database.json(all),
                tenant,
                r.id()));
    }

    private record Kept(String criticality, String owner) {}

    private Kept kept(String tenant, String systemId) {
        return database.with(h -> h.createQuery("select criticality, coalesce(owner, team) as owner from known_system"
                        + " where tenant = :tenant and system_id = :system")
                .bind("tenant", tenant)
                .bind("system", systemId)
                .map((r, c) -> new Kept(r.getString(1), r.getString(2)))
                .findOne()
                .orElse(new Kept(null, null)));
    }

    /** Systems whose last look is older than their cadence get one by the calendar. */
    int schedule() {
        record Row(String tenant, String system, String criticality, int days, Instant last) {}
        List<Row> rows = database.with(h -> h.createQuery("""
                        select s.tenant, s.system_id, s.criticality, s.review_cadence_days,
                            coalesce(max(coalesce(r.done_at, r.opened_at)), min(s.revised_at)) as last
                        from known_system s left join review r on r.tenant = s.tenant and r.system_id = s.system_id
                        group by s.tenant, s.system_id, s.criticality, s.review_cadence_days
                        """)
                .map((r, c) -> new Row(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        r.getTimestamp(5).toInstant()))
                .list());
        Instant now = clock.instant();
        List<Row> due = rows.stream()
                .filter(r -> r.last()
                        .plus(Cadence.between(r.days(), r.criticality()))
                        .isBefore(now))
                .toList();
        due.forEach(r -> Database.inTransaction(
                () -> want(r.tenant(), r.system(), Trigger.CALENDAR, "The review by the calendar is due.", List.of())));
        return due.size();
    }

    /** Seals the result into the audit chain; commits with it. */
    void complete(String tenant, Review r, String result, String notes, long revision, String by) {
        String seal = audit.append(
                tenant,
                by,
                "review:" + r.id(),
                "review." + result,
                Map.of(
                        "review",
                        r.id().toString(),
                        "notes",
                        notes == null ? "" : notes,
                        "revision",
                        revision,
                        "elements",
                        r.elements()));
        database.use(h -> h.execute(
                "update review set state = 'done', done_by = ?, done_at = ?, result = ?, notes = ?, revision = ?, seal = ?"
                        + " where tenant = ? and id = ?",
                by,
                Timestamp.from(clock.instant()),
                result,
                notes,
                revision,
                seal,
                tenant,
                r.id()));
    }

    Optional<Review> find(String tenant, UUID id) {
        return database.with(h -> h.createQuery("select * from review where tenant = :tenant and id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((r, c) -> row(r))
                .findOne());
    }

    /** The look before this one. */
    Optional<Review> before(String tenant, Review r) {
        return database.with(h -> h.createQuery("select * from review where tenant = :tenant and system_id = :system"
                        + " and state = 'done' and (cast(:done as timestamptz) is null or done_at < :done)"
                        + " order by done_at desc limit 1")
                .bind("tenant", tenant)
                .bind("system", r.systemId())
                .bind("done", r.doneAt())
                .map((row, c) -> row(row))
                .findOne());
    }

    /** The most urgent first. */
    List<Review> list(String tenant, String system, String state, int limit, int offset) {
        return database.with(h -> filtered(
                        h.createQuery("select *" + FILTER + " order by due_at, id limit :limit offset :offset"),
                        tenant,
                        system,
                        state)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((r, c) -> row(r))
                .list());
    }

    long count(String tenant, String system, String state) {
        return database.with(h -> filtered(h.createQuery("select count(*)" + FILTER), tenant, system, state)
                .mapTo(Long.class)
                .one());
    }

    private static Query filtered(Query q, String tenant, String system, String state) {
        return q.bind("tenant", tenant).bind("system", system).bind("state", state);
    }

    private Review row(ResultSet r) throws SQLException {
        Timestamp done = r.getTimestamp("done_at");
        Instant due = r.getTimestamp("due_at").toInstant();
        return new Review(
                r.getObject("id", UUID.class),
                r.getString("system_id"),
                r.getString("state"),
                Database.strings(r.getString("triggers")),
                Database.strings(r.getString("reasons")),
                Database.strings(r.getString("elements")),
                r.getString("owner"),
                r.getTimestamp("opened_at").toInstant(),
                due,
                done == null && due.isBefore(clock.instant()),
                r.getString("done_by"),
                done == null ? null : done.toInstant(),
                r.getString("result"),
                r.getString("notes"),
                r.getObject("revision", Long.class),
                r.getString("seal"));
    }
}
