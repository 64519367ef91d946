package dev.vedette.analysis.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ModelEntity, ModelEntity.Key> {}
