package dev.vedette.tracker.ticket;

/** Where a link stands. */
public enum LinkState {
    /** An item is wanted and surely not made yet. */
    INTENT,
    /** A worker holds the lease and may have sent the request. Outlives its lease only when the worker died. */
    SENDING,
    /** A request was sent and nobody knows its outcome: look for the marker before making anything. */
    UNKNOWN,
    /** The item exists and is kept in step. */
    LINKED,
    /** The tracker refused; waits for a changed profile or finding. */
    REJECTED,
    /** The item is gone; a person chooses: recreate, relink or forget. */
    ORPHANED,
    /** Too many writes in an hour: a frozen link beats a loop. */
    FROZEN,
    /** Nothing is open any more, on both sides. */
    CLOSED;

    /** What other services and people are told. */
    String told() {
        return this == SENDING ? INTENT.name() : name();
    }
}
