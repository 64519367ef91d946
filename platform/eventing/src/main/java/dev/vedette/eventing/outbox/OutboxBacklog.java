package dev.vedette.eventing.outbox;

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
import java.time.Duration;

/** How much waits to be sent. */
@Singleton
public class OutboxBacklog {
    private static final String SIZE = "select count(*), min(created_at) from outbox_event where published_at is null";

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    OutboxBacklog(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param oldestSeconds 0 when nothing waits */
    public record Size(long rows, double oldestSeconds) {}

    public Size read() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SIZE);
                ResultSet row = query.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant());
            return new Size(row.getLong(1), age.toMillis() / 1000.0);
        } catch (SQLException e) {
            throw new StorageException("cannot measure the outbox", e);
        }
    }
}
