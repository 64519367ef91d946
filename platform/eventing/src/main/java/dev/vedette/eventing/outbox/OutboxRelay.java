package dev.vedette.eventing.outbox;

import jakarta.inject.Singleton;

/** Sends committed outbox rows. */
@Singleton
public class OutboxRelay {

    /** Rows may be waiting. */
    void wake() {}
}
