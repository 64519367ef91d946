package dev.vedette.tracker.change;

import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;

/** Where other packages bring changes in. */
@Singleton
public class ChangeIntake {
    private final Changes changes;

    ChangeIntake(Changes changes) {
        this.changes = changes;
    }

    /** Commits the change and the event that tells of it; the same delivery again changes nothing. */
    public String receive(String tenant, Incoming change, byte[] raw) {
        return Database.transaction(() -> changes.receive(tenant, change, raw));
    }
}
