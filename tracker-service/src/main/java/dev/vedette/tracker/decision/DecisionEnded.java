package dev.vedette.tracker.decision;

/** For whoever must know that a decision about a finding no longer holds. */
public interface DecisionEnded {

    /** Inside the transaction that ends it. */
    void ended(String tenant, Decision decision, String state, String why);
}
