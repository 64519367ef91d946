package dev.vedette.ingest.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

    Optional<RevisionEntity> of(String tenant, UUID systemId, long number) {
        return find("tenant = ?1 and systemId = ?2 and number = ?3", tenant, systemId, number)
                .firstResultOptional();
    }

    List<RevisionEntity> newestFirst(String tenant, UUID systemId, int offset, int size) {
        return find("tenant = ?1 and systemId = ?2 order by number desc", tenant, systemId)
                .range(offset, offset + size - 1)
                .list();
    }

    long total(String tenant, UUID systemId) {
        return count("tenant = ?1 and systemId = ?2", tenant, systemId);
    }

    Optional<RevisionEntity> byTicket(String ticket) {
        return find("ticket", ticket).firstResultOptional();
    }
}
