package dev.vedette.ingest.source;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.spi.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Contents of files, each kept once for a tenant, sealed. */
@ApplicationScoped
class Blobs {
    private final EntityManager entities;
    private final Seals seals;

    Blobs(EntityManager entities, Seals seals) {
        this.entities = entities;
        this.seals = seals;
    }

    /** Writes the content, if it is new, and the file of the version. */
    void put(String tenant, UUID versionId, SourceFile file) {
        String sha256 = Json.sha256(file.bytes());
        // an update that changes nothing locks the row of a content that is there already, so that no clean-up takes it
        entities.createNativeQuery(
                        "insert into blob (tenant, sha256, size, bytes, sealed) values (?1, ?2, ?3, ?4, true)"
                                + " on conflict (tenant, sha256) do update set size = excluded.size")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .setParameter(3, (long) file.bytes().length)
                .setParameter(4, seals.seal(tenant, sha256, file.bytes()))
                .executeUpdate();
        entities.createNativeQuery("insert into source_file (version_id, path, tenant, sha256) values (?1, ?2, ?3, ?4)")
                .setParameter(1, versionId)
                .setParameter(2, file.path())
                .setParameter(3, tenant)
                .setParameter(4, sha256)
                .executeUpdate();
    }

    /** Files of a version, by path. */
    List<SourceFile> files(UUID versionId) {
        List<?> rows = entities.createNativeQuery(
                        "select f.path, b.bytes, b.sealed, b.tenant, b.sha256 from source_file f join blob b"
                                + " on b.tenant = f.tenant and b.sha256 = f.sha256 where f.version_id = ?1 order by f.path",
                        Object[].class)
                .setParameter(1, versionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new SourceFile(
                        (String) r[0], content((byte[]) r[1], (boolean) r[2], (String) r[3], (String) r[4])))
                .toList();
    }

    private byte[] content(byte[] bytes, boolean sealed, String tenant, String sha256) {
        return sealed ? seals.open(tenant, sha256, bytes) : bytes;
    }
}
