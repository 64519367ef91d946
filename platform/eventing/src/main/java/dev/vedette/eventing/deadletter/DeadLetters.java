package dev.vedette.eventing.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator may do with dead letters; each service's admin REST stands on it. */
@ApplicationScoped
public class DeadLetters {

    /** Newest first. */
    public List<DeadLetter> list(String tenant, boolean openOnly, int offset, int limit) {
        return List.of();
    }

    public long count(String tenant, boolean openOnly) {
        return 0;
    }

    public Optional<DeadLetter> find(String tenant, UUID id) {
        return Optional.empty();
    }

    /**
     * Hands the event to the same handler again, in the calling thread.
     *
     * @return how it went; empty when there is no such open dead letter
     */
    public Optional<ReplayOutcome> replay(String tenant, UUID id) {
        return Optional.empty();
    }

    /** Closes it without trying again; {@code false} when there is no such open dead letter. */
    public boolean dismiss(String tenant, UUID id) {
        return false;
    }
}
