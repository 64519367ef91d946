package dev.vedette.analysis.assessment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes assessment documents and models that are neither the latest of their system nor young. Findings and their
 * history stay for ever: they are what people decided about.
 */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final EntityManager entities;
    private final Clock clock;
    private final Duration keep;

    Retention(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "vedette.analysis.keep-assessments", defaultValue = "P400D") Duration keep) {
        this.entities = entities;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "6h", delayed = "20m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void tidy() {
        int deleted = deleteBefore(clock.instant().minus(keep));
        if (deleted > 0) {
            LOG.infof("%d assessments older than %s deleted", deleted, keep);
        }
    }

    /** Deletes assessment and model rows together. */
    private int deleteBefore(Instant end) {
        entities.createNativeQuery("delete from judged_model m using judged_system s where s.system_id = m.system_id"
                        + " and m.revision <> s.latest_revision and m.created_at < ?1")
                .setParameter(1, end)
                .executeUpdate();
        return entities.createNativeQuery("delete from assessment a using judged_system s"
                        + " where s.system_id = a.system_id and a.id <> s.latest_assessment and a.created_at < ?1")
                .setParameter(1, end)
                .executeUpdate();
    }
}
