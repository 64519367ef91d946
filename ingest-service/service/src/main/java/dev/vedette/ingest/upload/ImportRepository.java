package dev.vedette.ingest.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportEntity, UUID> {

    Optional<ImportEntity> of(String tenant, UUID systemId, UUID id) {
        return find("tenant = ?1 and systemId = ?2 and id = ?3", tenant, systemId, id)
                .firstResultOptional();
    }

    List<ImportEntity> newestFirst(String tenant, UUID systemId, int offset, int size) {
        return find("tenant = ?1 and systemId = ?2 order by createdAt desc, id desc", tenant, systemId)
                .range(offset, offset + size - 1)
                .list();
    }

    long total(String tenant, UUID systemId) {
        return count("tenant = ?1 and systemId = ?2", tenant, systemId);
    }
}
