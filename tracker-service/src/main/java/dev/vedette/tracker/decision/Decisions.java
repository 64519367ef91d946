package dev.vedette.tracker.decision;

import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.tracker.audit.Audit;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.store.Database;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Makes, ends and remembers decisions. Every method commits with its entry in the audit chain. */
@Singleton
public class Decisions {
    private static final String COLUMNS = "id, finding_id, system_id, kind, state, owner, reason, compensating,"
            + " expires_on, severity, revision, made_by, made_at, approved_by, approved_at, ended_at, end_reason";

    private static final String FILTER = " from decision where tenant = :tenant"
            + " and (cast(:finding as text) is null or finding_id = :finding)"
            + " and (cast(:system as text) is null or system_id = :system)"
            + " and (cast(:state as text) is null or state = :state)";

    /** More than anybody decides about one finding. */
    private static final int ALL = 1000;

    private final Database database;
    private final Findings findings;
    private final Audit audit;
    private final Instance<DecisionEnded> listeners;
    private final Clock clock;

    Decisions(Database database, Findings findings, Audit audit, @Any Instance<DecisionEnded> listeners, Clock clock) {
        this.database = database;
        this.findings = findings;
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What a decision rests on; when it differs, the decision is void. */
    static String evidence(KnownFinding f) {
        return Json.sha256(Json.bytes(List.of(f.body().facts(), f.severity().word())));
    }

    /** A tracker says "won't fix": somebody should decide, and finds the draft. */
    public void draft(String tenant, KnownFinding f, boolean accept, String reason) {
        boolean there = of(tenant, f.id()).stream()
                .anyMatch(d -> List.of("draft", "proposed", "active").contains(d.state()));
        if (!there) {
            DecisionKind kind = accept ? DecisionKind.ACCEPT : DecisionKind.FALSE_POSITIVE;
            insert(tenant, f, kind, "draft", null, reason, null, null, "tracker");
        }
    }

    UUID make(
            String tenant,
            KnownFinding f,
            DecisionKind kind,
            String owner,
            String reason,
            String compensating,
            LocalDate expires,
            String by) {
        Rules.check(kind, f.severity(), owner, reason, expires, today());
        end(tenant, f.id(), List.of("draft", "proposed", "active"), "revoked", Decision.REPLACED, by);
        boolean waits = Rules.fourEyes(kind, f.severity());
        UUID id = insert(tenant, f, kind, waits ? "proposed" : "active", owner, reason, compensating, expires, by);
        if (!waits) {
            findings.reviewState(tenant, f.id(), kind.reviewState());
        }
        return id;
    }

    private UUID insert(
            String tenant,
            KnownFinding f,
            DecisionKind kind,
            String state,
            String owner,
            String reason,
            String compensating,
            LocalDate expires,
            String by) {
        UUID id = UuidV7.next(clock);
        database.use(h -> h.execute(
                "insert into decision (tenant, id, finding_id, system_id, kind, state, owner, reason, compensating,"
                        + " expires_on, severity, revision, evidence, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                f.id(),
                f.systemId(),
                kind.word(),
                state,
                owner,
                reason,
                compensating,
                expires == null ? null : Date.valueOf(expires),
                f.severity().word(),
                f.revision(),
                evidence(f),
                by,
                Timestamp.from(clock.instant())));
        audit.append(tenant, by, f.id(), "decision." + state, find(tenant, id).orElseThrow());
        return id;
    }

    void approve(String tenant, Decision d, String by) {
        database.use(h -> h.execute(
                "update decision set state = 'active', approved_by = ?, approved_at = ? where tenant = ? and id = ?",
                by,
                Timestamp.from(clock.instant()),
                tenant,
                d.id()));
        findings.reviewState(tenant, d.findingId(), DecisionKind.of(d.kind()).reviewState());
        audit.append(
                tenant,
                by,
                d.findingId(),
                "decision.approved",
                find(tenant, d.id()).orElseThrow());
    }

    void revoke(String tenant, Decision d, String why, String by) {
        endOne(tenant, d, "revoked", why, by);
    }

    /** The finding moved: a decision made on other facts no longer holds. */
    public void findingMoved(String tenant, String findingId) {
        KnownFinding f = findings.find(tenant, findingId).orElseThrow();
        String now = evidence(f);
        List<Decision> outdated = database.with(h -> h.createQuery("select " + COLUMNS + " from decision"
                        + " where tenant = :tenant and finding_id = :finding and state in ('active', 'proposed')"
                        + " and kind in ('accept', 'false-positive') and evidence <> :evidence")
                .bind("tenant", tenant)
                .bind("finding", findingId)
                .bind("evidence", now)
                .map(ConstructorMapper.of(Decision.class))
                .list());
        String why = "what it was decided on has changed in revision " + f.revision()
                + (f.reason() == null ? "" : ": " + f.reason());
        outdated.forEach(d -> endOne(tenant, d, "voided", why, "rule:facts-changed"));
    }

    /** @return how many ended today */
    public int expire() {
        record Row(String tenant, UUID id) {}
        List<Row> over = database.with(
                h -> h.createQuery("select tenant, id from decision where state = 'active' and expires_on < :today")
                        .bind("today", Date.valueOf(today()))
                        .map((r, c) -> new Row(r.getString(1), r.getObject(2, UUID.class)))
                        .list());
        over.forEach(row -> Database.inTransaction(() -> find(row.tenant(), row.id())
                .ifPresent(d -> endOne(row.tenant(), d, "expired", "its time is over", "rule:expiry"))));
        return over.size();
    }

    private void end(String tenant, String finding, List<String> states, String to, String why, String by) {
        of(tenant, finding).stream()
                .filter(d -> states.contains(d.state()))
                .forEach(d -> endOne(tenant, d, to, why, by));
    }

    private void endOne(String tenant, Decision d, String state, String why, String by) {
        database.use(h -> h.execute(
                "update decision set state = ?, ended_at = ?, end_reason = ? where tenant = ? and id = ?",
                state,
                Timestamp.from(clock.instant()),
                why,
                tenant,
                d.id()));
        if (d.state().equals("active")) {
            findings.reviewState(tenant, d.findingId(), "open");
            listeners.forEach(l -> l.ended(tenant, d, state, why));
        }
        audit.append(
                tenant, by, d.findingId(), "decision." + state, Map.of("decision", d.id().toString(), "reason", why));
    }

    public Optional<Decision> find(String tenant, UUID id) {
        return database.with(
                h -> h.createQuery("select " + COLUMNS + " from decision where tenant = :tenant and id = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .map(ConstructorMapper.of(Decision.class))
                        .findOne());
    }

    /** Newest first. */
    public List<Decision> of(String tenant, String findingId) {
        return list(tenant, new Filter(findingId, null, null), ALL, 0);
    }

    /** {@code null} leaves a filter out. */
    record Filter(String finding, String system, String state) {}

    /** Newest first. */
    List<Decision> list(String tenant, Filter by, int limit, int offset) {
        return database.with(h -> filtered(
                        h.createQuery("select " + COLUMNS + FILTER + " order by id desc limit :limit offset :offset"),
                        tenant,
                        by)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ConstructorMapper.of(Decision.class))
                .list());
    }

    long count(String tenant, Filter by) {
        return database.with(h -> filtered(h.createQuery("select count(*)" + FILTER), tenant, by)
                .mapTo(Long.class)
                .one());
    }

    private static Query filtered(Query q, String tenant, Filter by) {
        return q.bind("tenant", tenant)
                .bind("finding", by.finding())
                .bind("system", by.system())
                .bind("state", by.state());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Severity severity(Decision d) {
        return Severity.of(d.severity());
    }
}
