package dev.vedette.analysis.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<FindingEntity, String> {

    List<FindingEntity> ofSystem(String tenant, String systemId) {
        return list("tenant = ?1 and systemId = ?2", tenant, systemId);
    }

    Optional<FindingEntity> of(String tenant, String id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResultOptional();
    }

    List<FindingEntity> page(String tenant, FindingFilter filter, int offset, int size) {
        return find(filter.where(tenant) + " order by residual desc, inherent desc, id", filter.parameters(tenant))
                .range(offset, offset + size - 1)
                .list();
    }

    long total(String tenant, FindingFilter filter) {
        return count(filter.where(tenant), filter.parameters(tenant));
    }
}
