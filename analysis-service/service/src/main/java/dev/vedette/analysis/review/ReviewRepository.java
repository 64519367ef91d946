package dev.vedette.analysis.review;

import dev.vedette.web.page.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewEntity, UUID> {

    Optional<ReviewEntity> of(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResultOptional();
    }

    Optional<ReviewEntity> locked(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<ReviewEntity> newestFirst(String tenant, Paging paging) {
        return find("tenant = ?1 order by createdAt desc, id", tenant)
                .range(paging.offset(), paging.offset() + paging.size() - 1)
                .list();
    }
}
