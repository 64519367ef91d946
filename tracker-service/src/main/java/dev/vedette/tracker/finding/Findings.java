package dev.vedette.tracker.finding;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.event.FindingChanged;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Findings as last told, with what people made of them. */
@Singleton
public class Findings {
    private static final String COLUMNS = "id, system_id, system_name, threat, title, severity, theoretical, status,"
            + " change, reason, revision, assessment_id, cause, body, review_state, changed_at, clock_from, paused_since,"
            + " paused_reason, paused_seconds";

    private final Database database;
    private final Clock clock;

    Findings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the newest state; commits with the caller's cursor. */
    public void changed(String tenant, FindingChanged e) {
        Assessment.Finding f = e.finding();
        Severity severity = Severity.of(f.severity());
        database.use(h -> h.createUpdate("""
                        insert into finding (tenant, id, system_id, system_name, threat, code, title, severity,
                            severity_rank, residual, theoretical, status, change, reason, revision, assessment_id,
                            cause, body, first_seen, clock_from, changed_at)
                        values (:tenant, :id, :system, :systemName, :threat, :code, :title, :severity, :rank, :residual,
                            :theoretical, :status, :change, :reason, :revision, :assessment, :cause,
                            cast(:body as jsonb), :now, :now, :now)
                        on conflict (tenant, id) do update set system_name = :systemName, threat = :threat,
                            code = :code, title = :title, severity = :severity, severity_rank = :rank,
                            residual = :residual, theoretical = :theoretical, status = :status, change = :change,
                            reason = :reason, revision = :revision, assessment_id = :assessment, cause = :cause,
                            body = cast(:body as jsonb), changed_at = :now,
                            clock_from = case when finding.status <> 'applies' and :status = 'applies' then :now
                                else finding.clock_from end
                        """)
                .bind("tenant", tenant)
                .bind("id", e.findingId())
                .bind("system", e.systemId())
                .bind("systemName", e.systemName())
                .bind("threat", f.threat())
                .bind("code", f.code())
                .bind("title", f.title())
                .bind("severity", severity.word())
                .bind("rank", severity.ordinal())
                .bind("residual", f.residual())
                .bind("theoretical", f.theoretical())
                .bind("status", e.status())
                .bind("change", e.change())
                .bind("reason", e.reason())
                .bind("revision", e.revision())
                .bind("assessment", e.assessmentId())
                .bind("cause", e.cause())
                .bind("body", Database.json(f))
                .bind("now", clock.instant())
                .execute());
    }

    public Optional<KnownFinding> find(String tenant, String id) {
        return database.with(
                h -> h.createQuery("select " + COLUMNS + " from finding where tenant = :tenant and id = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .map((r, c) -> row(r))
                        .findOne());
    }

    public List<KnownFinding> all(String tenant, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.with(h -> h.createQuery("select " + COLUMNS
                        + " from finding where tenant = :tenant and id in (<ids>)"
                        + " order by severity_rank desc, residual desc, id")
                .bind("tenant", tenant)
                .bindList("ids", List.copyOf(ids))
                .map((r, c) -> row(r))
                .list());
    }

    /** Worst first. */
    public List<KnownFinding> ofSystem(String tenant, String systemId) {
        return database.with(h -> h.createQuery("select " + COLUMNS
                        + " from finding where tenant = :tenant and system_id = :system"
                        + " order by severity_rank desc, residual desc, id")
                .bind("tenant", tenant)
                .bind("system", systemId)
                .map((r, c) -> row(r))
                .list());
    }

    /**
     * Opening a finding that was decided about or closed starts its clock anew.
     *
     * @return whether it moved
     */
    public boolean reviewState(String tenant, String id, String state) {
        return database.with(h -> h.createUpdate("""
                                update finding set review_state = :state,
                                    clock_from = case when :state = 'open' and review_state not in ('verify', 'planned')
                                        then :now else clock_from end
                                where tenant = :tenant and id = :id and review_state <> :state
                                """)
                        .bind("state", state)
                        .bind("now", clock.instant())
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Stops the clock while somebody outside has to act. */
    public void pause(String tenant, String id, String reason, String by) {
        database.use(
                h -> h.createUpdate("update finding set paused_since = :now, paused_reason = :reason, paused_by = :by"
                                + " where tenant = :tenant and id = :id and paused_since is null")
                        .bind("now", clock.instant())
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .execute());
    }

    public void resume(String tenant, String id) {
        database.use(h -> h.createUpdate("update finding set paused_seconds = paused_seconds"
                        + " + cast(extract(epoch from cast(:now as timestamptz) - paused_since) as bigint),"
                        + " paused_since = null, paused_reason = null, paused_by = null"
                        + " where tenant = :tenant and id = :id and paused_since is not null")
                .bind("now", clock.instant())
                .bind("tenant", tenant)
                .bind("id", id)
                .execute());
    }

    /** Those of all tenants whose clock runs: open, and nobody outside is waited for. */
    List<Running> running() {
        return database.with(h -> h.createQuery("select tenant, " + COLUMNS + " from finding where status = 'applies'"
                        + " and not theoretical and review_state in ('open', 'verify', 'planned')"
                        + " and paused_since is null order by tenant, id")
                .map((r, c) -> new Running(r.getString("tenant"), row(r)))
                .list());
    }

    record Running(String tenant, KnownFinding finding) {}

    public long count(String tenant, String systemIdOrNull) {
        return database.with(h -> h.createQuery("select count(*) from finding where tenant = :tenant"
                        + " and (cast(:system as text) is null or system_id = :system)")
                .bind("tenant", tenant)
                .bind("system", systemIdOrNull)
                .mapTo(Long.class)
                .one());
    }

    /** Worst first. */
    public List<KnownFinding> page(String tenant, String systemIdOrNull, int limit, int offset) {
        return database.with(h -> h.createQuery("select " + COLUMNS + " from finding where tenant = :tenant"
                        + " and (cast(:system as text) is null or system_id = :system)"
                        + " order by severity_rank desc, residual desc, id limit :limit offset :offset")
                .bind("tenant", tenant)
                .bind("system", systemIdOrNull)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((r, c) -> row(r))
                .list());
    }

    private static KnownFinding row(ResultSet r) throws SQLException {
        return new KnownFinding(
                r.getString("id"),
                r.getString("system_id"),
                r.getString("system_name"),
                r.getString("threat"),
                r.getString("title"),
                Severity.of(r.getString("severity")),
                r.getBoolean("theoretical"),
                r.getString("status"),
                r.getString("change"),
                r.getString("reason"),
                r.getLong("revision"),
                r.getString("assessment_id"),
                r.getString("cause"),
                Database.read(r.getString("body"), Assessment.Finding.class),
                r.getString("review_state"),
                r.getTimestamp("changed_at").toInstant(),
                new SlaClock(
                        r.getTimestamp("clock_from").toInstant(),
                        r.getTimestamp("paused_since") == null
                                ? null
                                : r.getTimestamp("paused_since").toInstant(),
                        r.getString("paused_reason"),
                        Duration.ofSeconds(r.getLong("paused_seconds"))));
    }
}
