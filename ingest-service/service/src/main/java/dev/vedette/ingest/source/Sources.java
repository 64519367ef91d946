package dev.vedette.ingest.source;

import dev.vedette.eventing.id.UuidV7;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The sources of a system. Writing needs the system's row lock. */
@ApplicationScoped
public class Sources {
    private final SourceRepository sources;
    private final VersionRepository versions;
    private final Blobs blobs;
    private final Clock clock;

    Sources(SourceRepository sources, VersionRepository versions, Blobs blobs, Clock clock) {
        this.sources = sources;
        this.versions = versions;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Current files of every source, by name. */
    @Transactional(TxType.MANDATORY)
    public List<SourceFiles> current(String tenant, UUID systemId) {
        return sources.current(tenant, systemId).stream()
                .map(s -> new SourceFiles(s.name, blobs.files(versions.of(s.id, s.currentVersion).id)))
                .toList();
    }

    /** Writes a new version of the source, or nothing when it has the same files already. */
    @Transactional(TxType.MANDATORY)
    public void put(String tenant, UUID systemId, SourceFiles files, String by) {
        SourceEntity source =
                sources.named(tenant, systemId, files.name()).orElseGet(() -> made(tenant, systemId, files));
        boolean same = source.currentVersion > 0
                && !source.removed
                && versions.of(source.id, source.currentVersion).sha256.equals(files.sha256());
        if (same) {
            return;
        }
        source.currentVersion++;
        source.removed = false;
        source.updatedAt = clock.instant();
        VersionEntity version = new VersionEntity();
        version.id = UuidV7.next(clock);
        version.tenant = tenant;
        version.sourceId = source.id;
        version.number = source.currentVersion;
        version.sha256 = files.sha256();
        version.size = files.size();
        version.createdBy = by;
        version.createdAt = source.updatedAt;
        versions.persistAndFlush(version);
        files.files().forEach(f -> blobs.put(tenant, version.id, f));
    }

    /** Its versions stay readable; the model no longer holds what it said. */
    @Transactional(TxType.MANDATORY)
    public void remove(String tenant, UUID systemId, String name) {
        SourceEntity source = existing(tenant, systemId, name);
        source.removed = true;
        source.updatedAt = clock.instant();
    }

    /** @throws ProblemException 404 when the system has no current source of that name */
    @Transactional
    public void require(String tenant, UUID systemId, String name) {
        existing(tenant, systemId, name);
    }

    @Transactional
    public List<SourceView> views(String tenant, UUID systemId) {
        return sources.current(tenant, systemId).stream().map(this::view).toList();
    }

    private SourceView view(SourceEntity s) {
        List<SourceView.Version> all = versions.all(s.id).stream()
                .map(v -> new SourceView.Version(v.number, v.sha256, v.size, v.createdBy, v.createdAt))
                .toList();
        return new SourceView(s.name, s.currentVersion, s.updatedAt, all);
    }

    private SourceEntity existing(String tenant, UUID systemId, String name) {
        return sources.named(tenant, systemId, name)
                .filter(s -> !s.removed)
                .orElseThrow(() -> ProblemException.notFound("source", name));
    }

    private SourceEntity made(String tenant, UUID systemId, SourceFiles files) {
        SourceEntity s = new SourceEntity();
        s.id = UuidV7.next(clock);
        s.tenant = tenant;
        s.systemId = systemId;
        s.name = files.name();
        s.createdAt = clock.instant();
        s.updatedAt = s.createdAt;
        sources.persistAndFlush(s);
        return s;
    }
}
