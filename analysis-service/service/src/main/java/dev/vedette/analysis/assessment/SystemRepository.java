package dev.vedette.analysis.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<SystemEntity, String> {

    Optional<SystemEntity> of(String tenant, String systemId) {
        return find("tenant = ?1 and systemId = ?2", tenant, systemId).firstResultOptional();
    }

    SystemEntity locked(String tenant, String systemId) {
        return find("tenant = ?1 and systemId = ?2", tenant, systemId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
