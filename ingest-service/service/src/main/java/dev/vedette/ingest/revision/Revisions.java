package dev.vedette.ingest.revision;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.ingest.system.SystemHead;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** The revisions of a system: immutable, numbered from 1 without gaps. */
@ApplicationScoped
public class Revisions {
    private static final int TICKET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RevisionRepository repository;
    private final Clock clock;

    Revisions(RevisionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes the revision's row. The caller holds the system's lock, which is what keeps numbers without gaps. */
    @Transactional(TxType.MANDATORY)
    RevisionEntity append(SystemHead head, Built built, Cause cause) {
        RevisionEntity e = new RevisionEntity();
        e.systemId = head.id();
        e.number = head.latestRevision() + 1;
        e.tenant = head.tenant();
        e.hash = built.hash();
        e.size = built.bytes().length;
        e.model = built.bytes();
        e.receipts = Json.bytes(built.receipts());
        e.cause = cause.kind();
        e.causeId = cause.id();
        e.causationId = cause.eventId();
        e.createdBy = cause.by();
        e.createdAt = clock.instant();
        e.ticket = ticket();
        repository.persistAndFlush(e);
        return e;
    }

    /** The latest model, or {@code null} before the first revision. */
    @Transactional(TxType.MANDATORY)
    Model latest(SystemHead head) {
        return head.latestRevision() == 0
                ? null
                : model(existing(head.tenant(), head.id(), head.latestRevision()).model);
    }

    @Transactional(TxType.MANDATORY)
    RevisionEntity latestRow(SystemHead head) {
        return existing(head.tenant(), head.id(), head.latestRevision());
    }

    @Transactional
    Page<RevisionView> page(String tenant, UUID systemId, Paging paging) {
        return Page.of(
                repository.newestFirst(tenant, systemId, paging.offset(), paging.size()),
                paging,
                repository.total(tenant, systemId),
                RevisionEntity::view);
    }

    @Transactional
    RevisionView view(String tenant, UUID systemId, long number) {
        return existing(tenant, systemId, number).view();
    }

    /** Canonical bytes of the model. */
    @Transactional
    byte[] bytes(String tenant, UUID systemId, long number) {
        return existing(tenant, systemId, number).model;
    }

    /** Canonical bytes of the model that an event referred to. */
    @Transactional
    byte[] bytesByTicket(String ticket) {
        return repository
                .byTicket(ticket)
                .orElseThrow(() -> ProblemException.notFound("model", "of this ticket"))
                .model;
    }

    private RevisionEntity existing(String tenant, UUID systemId, long number) {
        return repository
                .of(tenant, systemId, number)
                .orElseThrow(() -> ProblemException.notFound("revision " + number + " of system", systemId.toString()));
    }

    static Model model(byte[] bytes) {
        try {
            return Json.MAPPER.readValue(bytes, Model.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored model must be readable", e);
        }
    }

    private static String ticket() {
        byte[] random = new byte[TICKET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
