package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import jakarta.inject.Singleton;
import java.util.List;

/** Where a hint that an item changed comes in. */
@Singleton
public class RemoteChanges {
    private final Links links;

    RemoteChanges(Links links) {
        this.links = links;
    }

    /** Lets the item be read soon; unknown ids are none of ours. */
    public void happened(Connection c, String remoteId) {
        links.remoteMoved(c.tenant(), c.name(), List.of(remoteId));
    }
}
