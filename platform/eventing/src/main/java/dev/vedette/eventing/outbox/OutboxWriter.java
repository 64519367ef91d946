package dev.vedette.eventing.outbox;

import dev.vedette.eventing.Appended;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.StorageException;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.eventing.trace.TraceParent;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** Inserts outbox rows in the caller's transaction. */
@Singleton
public class OutboxWriter {
    // Advisory locks are shared by the whole database, services only own a schema: hence the schema in the name.
    private static final String LOCK_SYSTEM =
            "select pg_advisory_xact_lock(hashtextextended(current_schema() || '/outbox/' || ?, 0))";
    private static final String INSERT = """
            with numbered as (
                insert into outbox_sequence as s (tenant, subject, last) values (?, ?, 1)
                on conflict (tenant, subject) do update set last = s.last + 1
                returning last)
            insert into outbox_event (id, tenant, system_id, topic, type, subject, sequence, payload,
                                      causation_id, correlation_id, traceparent, created_at)
            select ?, ?, ?, ?, ?, ?, numbered.last, ?, ?, ?, ?, ? from numbered
            returning sequence
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    OutboxWriter(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    /** Commits with the caller: the row of the event and the counter of its subject. */
    public Appended write(OutboundEvent event, byte[] payload) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended inside the transaction it tells of; there is none");
        }
        try (Connection connection = database.getConnection()) {
            lockSystem(connection, event.systemId());
            Appended appended = insert(connection, event, payload);
            wakeRelayAfterCommit();
            return appended;
        } catch (SQLException e) {
            throw new StorageException("cannot append " + event.type().type() + " of " + event.subject(), e);
        }
    }

    /** Once per system and transaction; holding it twice would only cost a round trip. */
    private void lockSystem(Connection connection, String systemId) throws SQLException {
        String marker = "vedette.outbox.locked/" + systemId;
        if (transactions.getResource(marker) != null) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK_SYSTEM)) {
            lock.setString(1, systemId);
            lock.execute();
        }
        transactions.putResource(marker, Boolean.TRUE);
    }

    private Appended insert(Connection connection, OutboundEvent event, byte[] payload) throws SQLException {
        UUID id = UuidV7.next(clock);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int column = 0;
            insert.setString(++column, event.tenant());
            insert.setString(++column, event.subject());
            insert.setObject(++column, id);
            insert.setString(++column, event.tenant());
            insert.setString(++column, event.systemId());
            insert.setString(++column, event.type().topic().topicName());
            insert.setString(++column, event.type().type());
            insert.setString(++column, event.subject());
            insert.setBytes(++column, payload);
            insert.setString(++column, event.causationId());
            insert.setString(++column, event.correlationId());
            insert.setString(++column, TraceParent.current());
            insert.setTimestamp(++column, Timestamp.from(clock.instant()));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new Appended(id, row.getLong(1));
            }
        }
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(WakeAfterCommit.class) == null) {
            transactions.putResource(WakeAfterCommit.class, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new WakeAfterCommit(relay));
        }
    }
}
