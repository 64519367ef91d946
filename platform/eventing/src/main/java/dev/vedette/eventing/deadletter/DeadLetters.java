package dev.vedette.eventing.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator may do with dead letters; each service's admin REST stands on it. */
@ApplicationScoped
public class DeadLetters {
    private final DeadLetterStore store;
    private final DeadLetterReplay replay;

    @Inject
    DeadLetters(DeadLetterStore store, DeadLetterReplay replay) {
        this.store = store;
        this.replay = replay;
    }

    /** Newest first. */
    public List<DeadLetter> list(String tenant, boolean openOnly, int offset, int limit) {
        return store.list(tenant, openOnly, offset, limit);
    }

    public long count(String tenant, boolean openOnly) {
        return store.count(tenant, openOnly);
    }

    public Optional<DeadLetter> find(String tenant, UUID id) {
        return store.find(tenant, id);
    }

    /**
     * Hands the event to the same handler again, in the calling thread and outside its transaction, if it has one.
     *
     * @return how it went; empty when there is no such open dead letter
     */
    public Optional<ReplayOutcome> replay(String tenant, UUID id) {
        return store.find(tenant, id)
                .filter(letter -> letter.resolvedAt() == null)
                .map(replay::run);
    }

    /** Closes it without trying again; {@code false} when there is no such open dead letter. */
    public boolean dismiss(String tenant, UUID id) {
        return store.resolve(tenant, id, "dismissed");
    }
}
