package dev.vedette.analysis.rejudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of the background work. Each method is one transaction of its own, except {@link #done}. */
@ApplicationScoped
public class RejudgeTable {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_MESSAGE = 1000;

    private final EntityManager entities;
    private final Clock clock;

    RejudgeTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param causedBy id of the event that told of the new catalogue, or {@code null} */
    record Task(String tenant, String systemId, int attempt, String catalogue, String causedBy) {}

    /** @param done systems that stand on this catalogue, whether judged again or judged by it first */
    public record Progress(long systems, long done, long waiting, long failed) {}

    /**
     * Adds a row for every system of a tenant whose latest assessment is by another catalogue; returns how many. Joins the
     * caller's transaction when there is one.
     *
     * @param touched codes of threats that are known to have changed: systems with open findings of these come first, then
     *     the more critical ones
     */
    @Transactional
    public int plan(String tenant, String catalogue, Collection<String> touched) {
        return entities.createNativeQuery("insert into rejudge"
                        + " (system_id, tenant, catalogue, priority, state, attempts, not_before, created_at, caused_by)"
                        + " select s.system_id, s.tenant, ?1, case s.criticality when 'critical' then 3"
                        + " when 'high' then 2 when 'medium' then 1 else 0 end + case when exists (select 1 from finding f"
                        + " where f.system_id = s.system_id and f.status in ('applies', 'mitigated')"
                        + " and f.code = any(?4)) then 4 else 0 end, 'waiting', 0, ?2, ?2, null"
                        + " from judged_system s join assessment a on a.id = s.latest_assessment"
                        + " where s.tenant = ?3 and a.catalogue_version <> ?1"
                        + " on conflict (system_id) do update set catalogue = excluded.catalogue,"
                        + " priority = excluded.priority, state = 'waiting', attempts = 0,"
                        + " not_before = excluded.not_before, created_at = excluded.created_at,"
                        + " finished_at = null, message = null, caused_by = excluded.caused_by"
                        + " where rejudge.catalogue <> excluded.catalogue or rejudge.state = 'done'")
                .setParameter(1, catalogue)
                .setParameter(2, clock.instant())
                .setParameter(3, tenant)
                .setParameter(4, touched.toArray(String[]::new))
                .executeUpdate();
    }

    /** Notes the event that tells of a catalogue at the rows planned for it. */
    @Transactional(TxType.MANDATORY)
    public void causedBy(String tenant, String catalogue, String event) {
        entities.createNativeQuery("update rejudge set caused_by = ?3 where tenant = ?1 and catalogue = ?2")
                .setParameter(1, tenant)
                .setParameter(2, catalogue)
                .setParameter(3, event)
                .executeUpdate();
    }

    /** Tenants that have judged systems. */
    @Transactional
    List<String> tenants() {
        List<?> rows = entities.createNativeQuery(
                        "select distinct tenant from judged_system order by tenant", String.class)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Leases the most urgent row; others pass over it until the lease ends. */
    @Transactional
    Optional<Task> take() {
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery(
                        "update rejudge set attempts = attempts + 1, not_before = ?2 where system_id ="
                                + " (select system_id from rejudge where state = 'waiting' and not_before <= ?1"
                                + " order by priority desc, created_at, system_id limit 1 for update skip locked)"
                                + " returning tenant, system_id, attempts, catalogue, caused_by",
                        Object[].class)
                .setParameter(1, now)
                .setParameter(2, now.plus(LEASE))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new Task(
                        (String) r[0], (String) r[1], ((Number) r[2]).intValue(), (String) r[3], (String) r[4]))
                .findFirst();
    }

    /**
     * In the caller's transaction, with what the work wrote. A row that was planned anew for yet another catalogue in the
     * meantime stays.
     */
    void done(Task task) {
        entities.createNativeQuery("update rejudge set state = 'done', finished_at = ?1"
                        + " where system_id = ?2 and catalogue = ?3")
                .setParameter(1, clock.instant())
                .setParameter(2, task.systemId())
                .setParameter(3, task.catalogue())
                .executeUpdate();
    }

    /** Tried again later, a few times. */
    @Transactional
    void failed(Task task, String message) {
        Duration pause = Duration.ofSeconds(10L << task.attempt());
        String cut = message == null || message.length() <= MOST_MESSAGE ? message : message.substring(0, MOST_MESSAGE);
        entities.createNativeQuery("update rejudge set state = ?1, message = ?2, not_before = ?3 where system_id = ?4")
                .setParameter(1, task.attempt() >= MOST_ATTEMPTS ? "failed" : "waiting")
                .setParameter(2, cut)
                .setParameter(3, clock.instant().plus(pause))
                .setParameter(4, task.systemId())
                .executeUpdate();
    }

    @Transactional
    public Progress progress(String tenant, String catalogue) {
        Object[] r = (Object[]) entities.createNativeQuery(
                        "select count(*), count(*) filter (where a.catalogue_version = ?2),"
                                + " count(*) filter (where a.catalogue_version <> ?2 and coalesce(j.state, 'waiting') = 'waiting'),"
                                + " count(*) filter (where a.catalogue_version <> ?2 and j.state = 'failed')"
                                + " from judged_system s join assessment a on a.id = s.latest_assessment"
                                + " left join rejudge j on j.system_id = s.system_id where s.tenant = ?1",
                        Object[].class)
                .setParameter(1, tenant)
                .setParameter(2, catalogue)
                .getSingleResult();
        return new Progress(number(r[0]), number(r[1]), number(r[2]), number(r[3]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
