package dev.vedette.analysis.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class StateRepository implements PanacheRepositoryBase<StateEntity, StateEntity.Key> {

    List<StateEntity> of(String tenant, String findingId) {
        return list("tenant = ?1 and findingId = ?2 order by number", tenant, findingId);
    }
}
