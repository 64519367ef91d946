package dev.vedette.analysis.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<AssessmentEntity, UUID> {

    /** The newest of a revision: a new catalogue may have judged it again. */
    Optional<AssessmentEntity> ofRevision(String tenant, String systemId, long revision) {
        return find(
                        "tenant = ?1 and systemId = ?2 and revision = ?3 order by createdAt desc, id desc",
                        tenant,
                        systemId,
                        revision)
                .firstResultOptional();
    }

    List<AssessmentEntity> newestFirst(String tenant, String systemId, int offset, int size) {
        return find("tenant = ?1 and systemId = ?2 order by createdAt desc, id desc", tenant, systemId)
                .range(offset, offset + size - 1)
                .list();
    }

    long total(String tenant, String systemId) {
        return count("tenant = ?1 and systemId = ?2", tenant, systemId);
    }

    List<AssessmentEntity> since(String tenant, Instant since) {
        return list("tenant = ?1 and createdAt > ?2 order by createdAt, id", tenant, since);
    }
}
