package dev.vedette.eventing.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Saves the relay's poll interval: rows are sent as soon as they can be seen. */
record WakeAfterCommit(OutboxRelay relay) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // only the outcome matters
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            relay.wake();
        }
    }
}
