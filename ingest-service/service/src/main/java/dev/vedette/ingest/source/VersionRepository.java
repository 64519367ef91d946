package dev.vedette.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<VersionEntity, UUID> {

    VersionEntity of(UUID sourceId, long number) {
        return find("sourceId = ?1 and number = ?2", sourceId, number).firstResult();
    }

    List<VersionEntity> all(UUID sourceId) {
        return list("sourceId = ?1 order by number desc", sourceId);
    }
}
