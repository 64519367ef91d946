package dev.vedette.ingest.revision;

import dev.vedette.contracts.model.Model;
import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.ingest.llm.ProseReader;
import dev.vedette.ingest.source.Sources;
import dev.vedette.ingest.statement.Fold;
import dev.vedette.ingest.statement.Statements;
import dev.vedette.ingest.system.SystemHead;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns a proposal into the system's next revision. */
@ApplicationScoped
public class Revising {
    private static final int QUICK_ATTEMPTS = 3;

    private final Systems systems;
    private final Sources sources;
    private final Statements statements;
    private final Revisions revisions;
    private final Outbox outbox;
    private final Turns turns;
    private final ProseReader prose;

    Revising(
            Systems systems,
            Sources sources,
            Statements statements,
            Revisions revisions,
            Outbox outbox,
            Turns turns,
            ProseReader prose) {
        this.systems = systems;
        this.sources = sources;
        this.statements = statements;
        this.revisions = revisions;
        this.outbox = outbox;
        this.turns = turns;
        this.prose = prose;
    }

    /**
     * Builds outside any transaction and commits.
     *
     * @param inTransaction gets the supplier that commits the proposal, and may write more rows in the same transaction
     */
    public <T> T revise(
            String tenant,
            UUID systemId,
            Proposal proposal,
            Cause cause,
            Function<Supplier<Committed>, T> inTransaction) {
        Lock turn = turns.of(systemId);
        turn.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                Prepared prepared = prepare(tenant, systemId, proposal);
                boolean last = attempt == QUICK_ATTEMPTS;
                try {
                    T result = QuarkusTransaction.requiringNew().call(() -> {
                        T r = inTransaction.apply(
                                () -> last ? commit(prepared, cause) : commitIfFresh(prepared, cause));
                        CrashPoint.hit("ingest.before-commit");
                        return r;
                    });
                    CrashPoint.hit("ingest.after-commit-before-answer");
                    return result;
                } catch (StaleException e) {
                    // another process was faster: build on what it wrote
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** @throws ProblemException 422 when the latest model has no such element */
    public void requireElement(String tenant, UUID systemId, String element) {
        Model latest = QuarkusTransaction.requiringNew().call(() -> revisions.latest(systems.head(tenant, systemId)));
        if (latest == null || !Fold.knows(latest, element)) {
            throw ProblemException.invalid(
                    "The latest model has no element \"" + element + "\".",
                    "/component",
                    "Take the id from the latest revision, or leave it empty for the system.");
        }
    }

    public Committed revise(String tenant, UUID systemId, Proposal proposal, Cause cause) {
        return revise(tenant, systemId, proposal, cause, Supplier::get);
    }

    /** Reads what there is in a short transaction, then builds; call it outside any transaction. */
    public Prepared prepare(String tenant, UUID systemId, Proposal proposal) {
        Snapshot snapshot = QuarkusTransaction.requiringNew().call(() -> snapshot(systems.head(tenant, systemId)));
        return new Prepared(snapshot, proposal, ModelBuilder.build(snapshot, proposal));
    }

    /**
     * Commits in the caller's transaction: the proposal's rows, the revision and its outbox row together. When the
     * system has moved on since, it builds once more under the lock, which is rare and always ends.
     */
    public Committed commit(Prepared prepared, Cause cause) {
        SystemHead head = lock(prepared);
        if (head.generation() == prepared.snapshot.head().generation()) {
            return write(head, prepared, prepared.built, cause);
        }
        Snapshot now = snapshot(head);
        return write(head, prepared, ModelBuilder.build(now, prepared.proposal), cause);
    }

    private Committed commitIfFresh(Prepared prepared, Cause cause) {
        SystemHead head = lock(prepared);
        if (head.generation() != prepared.snapshot.head().generation()) {
            throw new StaleException();
        }
        return write(head, prepared, prepared.built, cause);
    }

    private SystemHead lock(Prepared prepared) {
        SystemHead seen = prepared.snapshot.head();
        return systems.lock(seen.tenant(), seen.id());
    }

    private Snapshot snapshot(SystemHead head) {
        return new Snapshot(
                head,
                sources.current(head.tenant(), head.id()),
                statements.all(head.tenant(), head.id()),
                revisions.latest(head),
                files -> prose.drafts(head.tenant(), files));
    }

    private Committed write(SystemHead head, Prepared prepared, Built built, Cause cause) {
        switch (prepared.proposal) {
            case Proposal.Put p -> p.sources().forEach(s -> sources.put(head.tenant(), head.id(), s, cause.by()));
            case Proposal.Remove r -> sources.remove(head.tenant(), head.id(), r.source());
            case Proposal.Say s -> statements.add(head.tenant(), head.id(), s.statement());
            case Proposal.Unsay u -> statements.remove(head.tenant(), head.id(), u.statement());
            case Proposal.Rebuild r -> {}
        }
        if (built.hash().equals(head.latestHash())) {
            systems.advance(head, head.latestRevision(), head.latestHash());
            if (cause.kind().equals(Cause.CHANGE)) {
                // whoever reported the change waits to hear what it did, even when that is nothing
                outbox.append(RevisionEvent.of(head, revisions.latestRow(head), built, cause));
            }
            return new Committed(head.latestRevision(), head.latestHash(), false);
        }
        RevisionEntity revision = revisions.append(head, built, cause);
        systems.advance(head, revision.number, revision.hash);
        outbox.append(RevisionEvent.of(head, revision, built, cause));
        return new Committed(revision.number, revision.hash, true);
    }
}
