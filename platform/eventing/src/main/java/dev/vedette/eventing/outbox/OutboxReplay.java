package dev.vedette.eventing.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Sends published rows again, with the same ids and sequences: consumers that had them drop them, those that lost them
 * (restored from a backup, new) get them. Rows live for {@code vedette.eventing.keep-published} after they were sent.
 */
@ApplicationScoped
public class OutboxReplay {

    /** @return number of rows that will be sent again */
    public int subject(String tenant, String subject) {
        return 0;
    }

    /**
     * @param from first id, inclusive; ids are UUIDv7, so a range of ids is a range of time
     * @param to last id, inclusive
     */
    public int range(String tenant, UUID from, UUID to) {
        return 0;
    }
}
