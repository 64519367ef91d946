package dev.vedette.eventing.consume;

/** What became of an event at one handler. */
public enum Outcome {
    /** Committed, together with the cursor. */
    HANDLED,
    /** A repeat, or older than one already handled: nothing was done. */
    STALE,
    /** In the dead letters. */
    BURIED
}
