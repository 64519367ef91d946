package dev.vedette.ingest.upload;

import dev.vedette.eventing.id.UuidV7;
import dev.vedette.importers.Reading;
import dev.vedette.ingest.llm.ProseReader;
import dev.vedette.ingest.revision.Cause;
import dev.vedette.ingest.revision.Committed;
import dev.vedette.ingest.revision.Proposal;
import dev.vedette.ingest.revision.Revising;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.idempotency.IdempotencyKeys;
import dev.vedette.web.json.WebJson;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import dev.vedette.web.upload.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes uploads in. */
@ApplicationScoped
public class Imports {
    private final Systems systems;
    private final Revising revising;
    private final IdempotencyKeys keys;
    private final ImportRepository repository;
    private final Clock clock;
    private final ProseReader prose;

    Imports(
            Systems systems,
            Revising revising,
            IdempotencyKeys keys,
            ImportRepository repository,
            Clock clock,
            ProseReader prose) {
        this.systems = systems;
        this.revising = revising;
        this.keys = keys;
        this.repository = repository;
        this.clock = clock;
        this.prose = prose;
    }

    /** Reads, builds, then commits sources, import, revision, event and idempotency key in one transaction. */
    ImportAnswer take(String tenant, UUID systemId, Handed handed, String key, String by, String correlationId) {
        systems.head(tenant, systemId);
        String requestHash = "imports " + systemId + " " + handed.sha256();
        ImportAnswer answered = keys.answered(tenant, key, requestHash, ImportAnswer.class);
        if (answered != null) {
            return answered;
        }
        Reading reading = FirstReading.of(handed);
        prose.ask(
                tenant,
                handed.sources().stream().flatMap(s -> s.files().stream()).toList());
        UUID importId = UuidV7.next(clock);
        Cause cause = new Cause("import", importId.toString(), null, correlationId, by);
        return revising.revise(
                tenant,
                systemId,
                new Proposal.Put(handed.sources()),
                cause,
                commit -> keys.once(tenant, key, requestHash, ImportAnswer.class, () -> {
                    Committed c = commit.get();
                    ImportAnswer answer = new ImportAnswer(
                            importId,
                            systemId,
                            handed.names(),
                            c.revision(),
                            c.hash(),
                            c.created(),
                            clock.instant(),
                            reading.receipts(),
                            Unreadable.items(reading.problems()));
                    keep(tenant, answer, by);
                    return answer;
                }));
    }

    @Transactional
    Page<ImportAnswer> page(String tenant, UUID systemId, Paging paging) {
        return Page.of(
                repository.newestFirst(tenant, systemId, paging.offset(), paging.size()),
                paging,
                repository.total(tenant, systemId),
                Imports::answer);
    }

    @Transactional
    ImportAnswer get(String tenant, UUID systemId, UUID importId) {
        return repository
                .of(tenant, systemId, importId)
                .map(Imports::answer)
                .orElseThrow(() -> ProblemException.notFound("import", importId.toString()));
    }

    private void keep(String tenant, ImportAnswer answer, String by) {
        ImportEntity e = new ImportEntity();
        e.id = answer.importId();
        e.tenant = tenant;
        e.systemId = answer.systemId();
        e.revision = answer.revision();
        e.hash = answer.hash();
        e.sources = answer.sources();
        e.answer = WebJson.bytes(answer);
        e.createdBy = by;
        e.createdAt = answer.at();
        repository.persist(e);
    }

    private static ImportAnswer answer(ImportEntity e) {
        return WebJson.read(e.answer, ImportAnswer.class);
    }
}
