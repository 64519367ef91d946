package dev.vedette.ingest.source;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes contents that no model is built from any more. The versions stay listed with their digests; the current
 * version of a source is never touched.
 */
@ApplicationScoped
class Retention {
    private final EntityManager entities;
    private final Clock clock;
    private final Duration keep;

    Retention(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "vedette.ingest.keep-replaced-uploads") Duration keep) {
        this.entities = entities;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "6h", delayed = "1m", identity = "delete-replaced-uploads")
    void run() {
        deleteBefore(clock.instant().minus(keep));
    }

    /**
     * Deletes the files of versions that were replaced, or whose source was removed, before the instant, and then
     * contents that no file has.
     */
    @Transactional
    int deleteBefore(Instant before) {
        entities.createNativeQuery("""
                        delete from source_file f using source_version v, source s
                        where v.id = f.version_id and s.id = v.source_id
                          and ((s.removed and s.updated_at < ?1)
                            or (v.number < s.current_version
                              and (select n.created_at from source_version n
                                   where n.source_id = v.source_id and n.number = v.number + 1) < ?1))
                        """).setParameter(1, before).executeUpdate();
        return entities.createNativeQuery("""
                        delete from blob b
                        where not exists (select 1 from source_file f where f.tenant = b.tenant and f.sha256 = b.sha256)
                        """).executeUpdate();
    }
}
