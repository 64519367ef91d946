package dev.vedette.ingest.revision;

/** A proposal with the model it would give, built on one generation of the system. */
public final class Prepared {
    final Snapshot snapshot;
    final Proposal proposal;
    final Built built;

    Prepared(Snapshot snapshot, Proposal proposal, Built built) {
        this.snapshot = snapshot;
        this.proposal = proposal;
        this.built = built;
    }
}
