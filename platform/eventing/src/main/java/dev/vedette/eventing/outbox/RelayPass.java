package dev.vedette.eventing.outbox;

import dev.vedette.eventing.config.EventingConfig;
import dev.vedette.eventing.crash.CrashPoint;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One batch from the table to Kafka. One plain JDBC transaction holds the service-wide lock and the marks: whoever dies in
 * the middle, frees the lock and leaves the rows unmarked, and they are sent again.
 */
@Singleton
class RelayPass {
    private final AgroalDataSource database;
    private final Sender sender;
    private final EventingConfig.Relay config;
    private final Clock clock;
    // Systems of the last failures. The next pass goes round them, so that a row Kafka refuses holds up its own system
    // only.
    private final Set<String> avoided = new HashSet<>();

    @Inject
    RelayPass(AgroalDataSource database, Sender sender, EventingConfig config, Clock clock) {
        this.database = database;
        this.sender = sender;
        this.config = config.relay();
        this.clock = clock;
    }

    /** Sends up to one batch, if there is any and no other instance of the service is at it. */
    PassResult run() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (!OutboxTable.anyWaiting(connection)) {
                return PassResult.IDLE;
            }
            connection.setAutoCommit(false);
            try {
                PassResult result = OutboxTable.tryLock(connection) ? sendBatch(connection) : PassResult.IDLE;
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private PassResult sendBatch(Connection connection) throws SQLException, InterruptedException {
        List<OutboxRow> rows = nextRows(connection);
        if (rows.isEmpty()) {
            return PassResult.IDLE;
        }
        CrashPoint.hit("relay.before-send");
        SendResult result = sender.send(rows);
        CrashPoint.hit("relay.sent-not-marked");
        if (!result.confirmed().isEmpty()) {
            OutboxTable.mark(connection, result.confirmed(), clock.instant());
        }
        if (result.failure() == null) {
            avoided.clear();
        }
        avoided.addAll(result.failedSystems());
        return new PassResult(result.confirmed().size(), result.failure());
    }

    private List<OutboxRow> nextRows(Connection connection) throws SQLException {
        List<OutboxRow> rows = rowsWithout(connection);
        if (rows.isEmpty() && !avoided.isEmpty()) {
            avoided.clear();
            rows = rowsWithout(connection);
        }
        return rows;
    }

    private List<OutboxRow> rowsWithout(Connection connection) throws SQLException {
        return OutboxTable.waiting(connection, avoided, config.batchRows(), config.batchBytes());
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
