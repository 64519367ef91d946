package dev.vedette.eventing.probe;

import dev.vedette.contracts.event.TicketChanged;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.StorageException;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the probe has committed. */
@Singleton
public class HandledTable {
    private final AgroalDataSource database;

    @Inject
    HandledTable(AgroalDataSource database) {
        this.database = database;
    }

    void add(Received<TicketChanged> event, String traceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into handled (subject, sequence, message, trace_id) values (?, ?, ?, ?)")) {
            insert.setString(1, event.subject());
            insert.setLong(2, event.sequence());
            insert.setString(3, event.payload().message());
            insert.setString(4, traceId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException("cannot write the probe's row", e);
        }
    }

    /** In the order they were committed. */
    public List<Long> sequences(String subject) {
        return read("sequence", subject, Long.class);
    }

    public List<String> traces(String subject) {
        return read("trace_id", subject, String.class);
    }

    private <T> List<T> read(String column, String subject, Class<T> type) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select " + column + " from handled where subject = ? order by n")) {
            query.setString(1, subject);
            try (ResultSet row = query.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getObject(1, type));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new StorageException("cannot read the probe's rows", e);
        }
    }
}
