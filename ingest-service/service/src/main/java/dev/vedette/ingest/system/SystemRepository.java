package dev.vedette.ingest.system;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<SystemEntity, UUID> {

    Optional<SystemEntity> of(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResultOptional();
    }

    /** Waits for the row; everything about one system is written under this lock. */
    Optional<SystemEntity> locked(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<SystemEntity> named(String tenant, String name) {
        return find("tenant = ?1 and lower(name) = lower(?2)", tenant, name).firstResultOptional();
    }

    List<SystemEntity> page(String tenant, String name, int offset, int size) {
        return matching(tenant, name).range(offset, offset + size - 1).list();
    }

    long total(String tenant, String name) {
        return matching(tenant, name).count();
    }

    private io.quarkus.hibernate.orm.panache.PanacheQuery<SystemEntity> matching(String tenant, String name) {
        return name == null
                ? find("tenant = ?1 order by lower(name), id", tenant)
                : find("tenant = ?1 and lower(name) = lower(?2) order by lower(name), id", tenant, name);
    }
}
