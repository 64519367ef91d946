package dev.vedette.tracker.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The table of evidence. */
@Singleton
public class EvidenceStore {
    private static final String FILTER = " where e.tenant = :tenant"
            + " and (cast(:system as text) is null or e.system_id = :system)"
            + " and (cast(:finding as text) is null or e.finding_id = :finding)";

    /** More than anybody hands in for one finding. */
    private static final int ALL = 1000;

    private final Database database;
    private final Findings findings;
    private final Audit audit;
    private final Clock clock;

    EvidenceStore(Database database, Findings findings, Audit audit, Clock clock) {
        this.database = database;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is handed in. */
    record Given(
            String systemId,
            String element,
            String control,
            String findingId,
            String kind,
            String title,
            String location,
            String sha256,
            Instant collectedAt,
            LocalDate validUntil,
            JsonNode detail) {}

    /** Commits with its entry in the audit chain. */
    UUID add(String tenant, Given g, String by) {
        UUID id = UuidV7.next(clock);
        database.use(h -> h.createUpdate("""
                        insert into evidence (tenant, id, system_id, element, control, finding_id, kind, title, location,
                            sha256, state, collected_at, collector, valid_until, element_hash, detail)
                        values (:tenant, :id, :system, :element, :control, :finding, :kind, :title, :location, :sha,
                            'in-review', :collected, :by, :until,
                            (select facts_hash from element where tenant = :tenant and system_id = :system and id = :element),
                            cast(:detail as jsonb))
                        """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("system", g.systemId())
                .bind("element", g.element())
                .bind("control", g.control())
                .bind("finding", g.findingId())
                .bind("kind", g.kind())
                .bind("title", g.title())
                .bind("location", g.location())
                .bind("sha", g.sha256())
                .bind("collected", g.collectedAt() == null ? clock.instant() : g.collectedAt())
                .bind("by", by)
                .bind("until", g.validUntil() == null ? null : Date.valueOf(g.validUntil()))
                .bind("detail", Database.json(g.detail()))
                .execute());
        audit.append(
                tenant,
                by,
                "evidence:" + id,
                "evidence.handed-in",
                find(tenant, id).orElseThrow());
        return id;
    }

    /** Approved evidence closes the finding it was handed in for. Commits with its entry in the audit chain. */
    void review(String tenant, Evidence e, boolean approved, String by) {
        database.use(h -> h.execute(
                "update evidence set state = ?, reviewed_by = ?, reviewed_at = ? where tenant = ? and id = ?",
                approved ? "approved" : "rejected",
                by,
                Timestamp.from(clock.instant()),
                tenant,
                e.id()));
        if (approved && e.findingId() != null) {
            findings.reviewState(tenant, e.findingId(), "closed");
        }
        audit.append(
                tenant,
                by,
                "evidence:" + e.id(),
                approved ? "evidence.approved" : "evidence.rejected",
                find(tenant, e.id()).orElseThrow());
    }

    /** @param evidence as it shows now: expired or stale */
    record Ended(String tenant, Evidence evidence) {}

    /** Approved by somebody and no longer holding, not noted yet. */
    List<Ended> ended() {
        return database.with(h -> h.createQuery("select * from (" + SELECT + ") x"
                        + " where x.state = 'approved' and x.shown in ('expired', 'stale') order by x.id")
                .bind("today", today())
                .map((r, c) -> new Ended(r.getString("tenant"), row(r)))
                .list());
    }

    /**
     * Notes that it ended; the finding it closed is open again. Commits with its entry in the audit chain.
     *
     * @return {@code false} when another process noted it already
     */
    boolean end(String tenant, Evidence e, String by) {
        boolean first = database.with(h -> h.execute(
                        "update evidence set state = ? where tenant = ? and id = ? and state = 'approved'",
                        e.state(),
                        tenant,
                        e.id()))
                == 1;
        if (first) {
            if (e.findingId() != null) {
                findings.find(tenant, e.findingId())
                        .filter(f -> f.reviewState().equals("closed") && f.applies())
                        .ifPresent(f -> findings.reviewState(tenant, f.id(), "open"));
            }
            audit.append(tenant, by, "evidence:" + e.id(), "evidence." + e.state(), e);
        }
        return first;
    }

    /** Approved, neither expired nor stale. */
    List<Evidence> holding(String tenant, String system, String control, String element) {
        return database.with(h -> h.createQuery("select * from (" + SELECT + ") x where x.tenant = :tenant"
                        + " and x.system_id = :system and x.control = :control"
                        + " and x.element is not distinct from cast(:element as text) and x.shown = 'approved'")
                .bind("today", today())
                .bind("tenant", tenant)
                .bind("system", system)
                .bind("control", control)
                .bind("element", element)
                .map((r, c) -> row(r))
                .list());
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    Optional<Evidence> find(String tenant, UUID id) {
        return database.with(h -> h.createQuery(SELECT + " where e.tenant = :tenant and e.id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("today", today())
                .map((r, c) -> row(r))
                .findOne());
    }

    /** Expired and stale are seen when looked at: both follow from the row and the present model. */
    private static final String SELECT = """
            select e.*, case
                when e.state = 'approved' and e.valid_until < :today then 'expired'
                when e.state in ('approved', 'in-review') and e.element_hash is not null
                    and e.element_hash is distinct from m.facts_hash then 'stale'
                else e.state end as shown
            from evidence e left join element m on m.tenant = e.tenant and m.system_id = e.system_id and m.id = e.element
            """;

    /** Newest first; {@code null} leaves a filter out. */
    List<Evidence> list(String tenant, String system, String finding, int limit, int offset) {
        return database.with(h -> filtered(
                        h.createQuery(SELECT + FILTER + " order by e.id desc limit :limit offset :offset"),
                        tenant,
                        system,
                        finding)
                .bind("limit", limit)
                .bind("offset", offset)
                .bind("today", today())
                .map((r, c) -> row(r))
                .list());
    }

    /** Newest first. */
    public List<Evidence> of(String tenant, String finding) {
        return list(tenant, null, finding, ALL, 0);
    }

    long count(String tenant, String system, String finding) {
        return database.with(
                h -> filtered(h.createQuery("select count(*) from evidence e" + FILTER), tenant, system, finding)
                        .mapTo(Long.class)
                        .one());
    }

    private static Query filtered(Query q, String tenant, String system, String finding) {
        return q.bind("tenant", tenant).bind("system", system).bind("finding", finding);
    }

    private static Evidence row(ResultSet r) throws SQLException {
        Date until = r.getDate("valid_until");
        Timestamp reviewed = r.getTimestamp("reviewed_at");
        return new Evidence(
                r.getObject("id", UUID.class),
                r.getString("system_id"),
                r.getString("element"),
                r.getString("control"),
                r.getString("finding_id"),
                r.getString("kind"),
                r.getString("title"),
                r.getString("location"),
                r.getString("sha256"),
                r.getString("shown"),
                r.getTimestamp("collected_at").toInstant(),
                r.getString("collector"),
                until == null ? null : until.toLocalDate(),
                r.getString("reviewed_by"),
                reviewed == null ? null : reviewed.toInstant(),
                Database.tree(r.getString("detail")));
    }
}
