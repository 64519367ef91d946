package dev.vedette.eventing.consume;

import dev.vedette.eventing.Received;
import dev.vedette.eventing.StorageException;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** How far a consumer has come with a subject. Only ever moves forward. */
@Singleton
class Cursor {
    private static final String MOVE = """
            insert into consumer_cursor as c (consumer, source, tenant, subject, sequence, event_id, moved_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, source, tenant, subject) do update
                set sequence = excluded.sequence, event_id = excluded.event_id, moved_at = excluded.moved_at
                where c.sequence < excluded.sequence
            """;
    private static final String PASSED = """
            select 1 from consumer_cursor
            where consumer = ? and source = ? and tenant = ? and subject = ? and sequence >= ?
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    Cursor(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Moves to the event, in the caller's transaction; its row lock makes a second instance with the same event wait.
     *
     * @return {@code false} when the event is a repeat or older than one already handled
     */
    boolean move(String consumer, Received<?> event) {
        try (Connection connection = database.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            int next = place(move, consumer, event);
            move.setString(next++, event.id());
            move.setTimestamp(next, Timestamp.from(clock.instant()));
            return move.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new StorageException("cannot move the cursor of " + consumer, e);
        }
    }

    /** A look without a lock, which saves preparing for nothing; {@link #move} decides. */
    boolean passed(String consumer, Received<?> event) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PASSED)) {
            place(query, consumer, event);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new StorageException("cannot read the cursor of " + consumer, e);
        }
    }

    private static int place(PreparedStatement statement, String consumer, Received<?> event) throws SQLException {
        int next = 1;
        statement.setString(next++, consumer);
        statement.setString(next++, event.source());
        statement.setString(next++, event.tenant());
        statement.setString(next++, event.subject());
        statement.setLong(next++, event.sequence());
        return next;
    }
}
