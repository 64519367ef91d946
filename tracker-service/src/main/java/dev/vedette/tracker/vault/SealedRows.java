package dev.vedette.tracker.vault;

/** Whoever keeps secrets in a table, so that all of them can be sealed with a new master key. */
public interface SealedRows {

    /**
     * Inside the caller's transaction.
     *
     * @return how many secrets were sealed anew
     */
    int reseal(String tenant);
}
