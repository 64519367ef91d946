package dev.vedette.ingest.system;

import dev.vedette.eventing.id.UuidV7;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The systems of a tenant. A system of another tenant does not exist for the caller. */
@ApplicationScoped
public class Systems {
    private final SystemRepository repository;
    private final Clock clock;

    Systems(SystemRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes the system's row. */
    @Transactional(TxType.MANDATORY)
    SystemView create(String tenant, SystemForm form) {
        form.checkWords();
        refuseTakenName(tenant, form.name(), null);
        SystemEntity e = new SystemEntity();
        e.id = UuidV7.next(clock);
        e.tenant = tenant;
        e.createdAt = clock.instant();
        write(e, form);
        repository.persistAndFlush(e);
        return e.view();
    }

    /** Writes the system's row under its lock. */
    @Transactional(TxType.MANDATORY)
    SystemView update(String tenant, UUID id, SystemForm form) {
        form.checkWords();
        SystemEntity e = repository.locked(tenant, id).orElseThrow(() -> missing(id));
        refuseTakenName(tenant, form.name(), id);
        write(e, form);
        e.generation++;
        return e.view();
    }

    @Transactional
    public SystemHead head(String tenant, UUID id) {
        return repository.of(tenant, id).orElseThrow(() -> missing(id)).head();
    }

    /** Takes the row lock until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public SystemHead lock(String tenant, UUID id) {
        return repository.locked(tenant, id).orElseThrow(() -> missing(id)).head();
    }

    /** Says that what the model is built from has moved. The caller holds the lock. */
    @Transactional(TxType.MANDATORY)
    public void advance(SystemHead head, long revision, String hash) {
        SystemEntity e = repository.of(head.tenant(), head.id()).orElseThrow(() -> missing(head.id()));
        e.generation = head.generation() + 1;
        e.latestRevision = revision;
        e.latestHash = hash;
        e.updatedAt = clock.instant();
    }

    @Transactional
    SystemView view(String tenant, UUID id) {
        return repository.of(tenant, id).orElseThrow(() -> missing(id)).view();
    }

    @Transactional
    Page<SystemView> page(String tenant, String name, Paging paging) {
        List<SystemEntity> found = repository.page(tenant, name, paging.offset(), paging.size());
        return Page.of(found, paging, repository.total(tenant, name), SystemEntity::view);
    }

    private void refuseTakenName(String tenant, String name, UUID own) {
        repository.named(tenant, name).filter(e -> !e.id.equals(own)).ifPresent(e -> {
            throw ProblemException.conflict(
                    "There is a system named \"" + e.name + "\" already, with the id " + e.id + ".",
                    "Use that one, or choose another name.");
        });
    }

    private void write(SystemEntity e, SystemForm form) {
        e.name = form.name();
        e.owner = form.owner();
        e.team = form.team();
        e.criticality = form.criticality();
        e.dataClasses = form.dataClasses();
        e.reviewCadenceDays = form.reviewCadenceDays();
        e.updatedAt = clock.instant();
    }

    private static ProblemException missing(UUID id) {
        return ProblemException.notFound("system", id.toString());
    }
}
