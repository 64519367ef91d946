package dev.vedette.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {

    Optional<SourceEntity> named(String tenant, UUID systemId, String name) {
        return find("tenant = ?1 and systemId = ?2 and name = ?3", tenant, systemId, name)
                .firstResultOptional();
    }

    List<SourceEntity> current(String tenant, UUID systemId) {
        return list("tenant = ?1 and systemId = ?2 and removed = false order by name", tenant, systemId);
    }
}
