package dev.vedette.analysis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows of accepted packs. */
@ApplicationScoped
public class PackTable {
    private final EntityManager entities;
    private final Clock clock;

    PackTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts what was ever accepted and withdrawn, so each change raises it. */
    @Transactional
    public long edition(String tenant) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) + count(withdrawn_at) from catalogue_pack where tenant = ?1")
                        .setParameter(1, tenant)
                        .getSingleResult())
                .longValue();
    }

    /** In the order of their acceptance, which is the order in which they are applied. */
    @Transactional
    public List<AcceptedPack> inForce(String tenant) {
        List<?> rows = entities.createNativeQuery(
                        "select name, text, review_id, accepted_by, accepted_at from catalogue_pack"
                                + " where tenant = ?1 and withdrawn_at is null order by position",
                        Object[].class)
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new AcceptedPack((String) r[0], (String) r[1], (UUID) r[2], (String) r[3], (Instant) r[4]))
                .toList();
    }

    /** Until the end of the caller's transaction nobody else changes this tenant's packs. */
    @Transactional(TxType.MANDATORY)
    public void lock(String tenant) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "catalogue " + tenant)
                .getSingleResult();
    }

    /** Ends the pack of that name, if one is in force, and puts this one in its place. */
    @Transactional(TxType.MANDATORY)
    public void accept(String tenant, AcceptedPack pack) {
        withdraw(tenant, pack.name(), pack.acceptedBy());
        entities.createNativeQuery(
                        "insert into catalogue_pack (tenant, name, text, review_id, accepted_by, accepted_at)"
                                + " values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6)")
                .setParameter(1, tenant)
                .setParameter(2, pack.name())
                .setParameter(3, pack.text())
                .setParameter(4, pack.reviewId())
                .setParameter(5, pack.acceptedBy())
                .setParameter(6, pack.acceptedAt())
                .executeUpdate();
    }

    /** Whether a pack of that name was in force. */
    @Transactional(TxType.MANDATORY)
    public boolean withdraw(String tenant, String name, String by) {
        return entities.createNativeQuery("update catalogue_pack set withdrawn_at = ?3, withdrawn_by = ?4"
                                + " where tenant = ?1 and name = ?2 and withdrawn_at is null")
                        .setParameter(1, tenant)
                        .setParameter(2, name)
                        .setParameter(3, clock.instant())
                        .setParameter(4, by)
                        .executeUpdate()
                > 0;
    }
}
