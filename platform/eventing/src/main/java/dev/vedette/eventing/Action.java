package dev.vedette.eventing;

/** What a handler wants to commit. */
@FunctionalInterface
public interface Action {

    /**
     * Runs inside the one transaction that also moves the consumer's cursor. Write state rows and append outbox rows
     * here; hold it short. A failure rolls all of it back, and the event is handled again from {@code prepare}.
     */
    void commit();

    /** Nothing to write; the cursor still moves. */
    static Action none() {
        return () -> {};
    }
}
