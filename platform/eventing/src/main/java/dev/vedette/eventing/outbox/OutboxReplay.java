package dev.vedette.eventing.outbox;

import dev.vedette.eventing.StorageException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Sends published rows again, with the same ids and sequences: consumers that had them drop them, those that lost them
 * (restored from a backup, new) get them. Rows live for {@code vedette.eventing.keep-published} after they were sent.
 */
@ApplicationScoped
public class OutboxReplay {
    private static final String AGAIN =
            "update outbox_event set published_at = null where published_at is not null and tenant = ? and ";

    private final AgroalDataSource database;
    private final OutboxRelay relay;

    @Inject
    OutboxReplay(AgroalDataSource database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    /** @return number of rows that will be sent again */
    public int subject(String tenant, String subject) {
        return again("subject = ?", tenant, subject);
    }

    /**
     * @param from first id, inclusive; ids are UUIDv7, so a range of ids is a range of time
     * @param to last id, inclusive
     * @return number of rows that will be sent again
     */
    public int range(String tenant, UUID from, UUID to) {
        return again("id between ? and ?", tenant, from, to);
    }

    private int again(String condition, Object... parameters) {
        int rows;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(AGAIN + condition)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            rows = update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException("cannot mark events to be sent again", e);
        }
        relay.wake();
        return rows;
    }
}
