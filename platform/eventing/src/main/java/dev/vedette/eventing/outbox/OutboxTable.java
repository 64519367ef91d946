package dev.vedette.eventing.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the relay asks of the table. */
final class OutboxTable {
    private static final String ANY_WAITING = "select 1 from outbox_event where published_at is null limit 1";
    // Locks of this kind are shared by the whole database, services only own a schema: hence the schema in the name.
    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '/outbox-relay', 0))";
    private static final String WAITING = """
            select * from outbox_event where published_at is null and not (system_id = any (?))
            order by position limit ?
            """;
    private static final String MARK = "update outbox_event set published_at = ? where position = any (?)";
    private static final int ROWS_PER_FETCH = 25;

    private OutboxTable() {}

    static boolean anyWaiting(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANY_WAITING);
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** Held until the transaction of the connection ends. */
    static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TRY_LOCK);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** In the order of their positions; at least one row when there is any, however large. */
    static List<OutboxRow> waiting(Connection connection, Set<String> withoutSystems, int maxRows, long maxBytes)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setArray(1, connection.createArrayOf("text", withoutSystems.toArray()));
            query.setInt(2, maxRows);
            // inside a transaction this streams, so that a batch of large rows does not fill the heap
            query.setFetchSize(ROWS_PER_FETCH);
            try (ResultSet row = query.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                for (long bytes = 0; bytes < maxBytes && row.next(); ) {
                    OutboxRow next = OutboxRow.of(row);
                    bytes += next.payload().length;
                    rows.add(next);
                }
                return rows;
            }
        }
    }

    static void mark(Connection connection, Collection<Long> positions, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            Array array = connection.createArrayOf("bigint", positions.toArray());
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(2, array);
            update.executeUpdate();
        }
    }
}
