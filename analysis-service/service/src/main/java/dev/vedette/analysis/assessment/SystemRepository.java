package dev.vedette.analysis.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<SystemEntity, String> {
    private static final String JUDGED = "tenant = ?1 and latestAssessment is not null";

    Optional<SystemEntity> of(String tenant, String systemId) {
        return find("tenant = ?1 and systemId = ?2", tenant, systemId).firstResultOptional();
    }

    List<SystemEntity> judged(String tenant, int offset, int size) {
        return find(JUDGED + " order by name, systemId", tenant)
                .range(offset, offset + size - 1)
                .list();
    }

    long judgedTotal(String tenant) {
        return count(JUDGED, tenant);
    }

    SystemEntity locked(String tenant, String systemId) {
        return find("tenant = ?1 and systemId = ?2", tenant, systemId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
