package dev.vedette.ingest.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Brings contents that lie under an old key, or were stored before there was one, under the newest key. */
@ApplicationScoped
class Resealing {
    private static final int AT_ONCE = 20;
    private final EntityManager entities;
    private final Seals seals;

    Resealing(EntityManager entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    @Scheduled(every = "1h", delayed = "10s", identity = "reseal-uploads")
    void all() {
        int renewed;
        do {
            renewed = QuarkusTransaction.requiringNew().call(this::some);
        } while (renewed == AT_ONCE);
    }

    /** Renews some rows, each locked; the rows of one call commit together. */
    int some() {
        List<?> rows = entities.createNativeQuery(
                        "select tenant, sha256, bytes, sealed from blob where not sealed or substring(bytes from 1 for 5) <> ?1"
                                + " limit " + AT_ONCE + " for update skip locked",
                        Object[].class)
                .setParameter(1, seals.currentPrefix())
                .getResultList();
        for (Object row : rows) {
            Object[] r = (Object[]) row;
            String tenant = (String) r[0];
            String sha256 = (String) r[1];
            byte[] bytes = (byte[]) r[2];
            boolean sealed = (boolean) r[3];
            entities.createNativeQuery("update blob set bytes = ?1, sealed = true where tenant = ?2 and sha256 = ?3")
                    .setParameter(1, sealed ? seals.renewed(tenant, sha256, bytes) : seals.seal(tenant, sha256, bytes))
                    .setParameter(2, tenant)
                    .setParameter(3, sha256)
                    .executeUpdate();
        }
        return rows.size();
    }
}
