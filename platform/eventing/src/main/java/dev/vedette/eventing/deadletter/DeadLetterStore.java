package dev.vedette.eventing.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.vedette.contracts.event.Headers;
import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.StorageException;
import dev.vedette.eventing.config.EventingConfig;
import dev.vedette.eventing.consume.Incoming;
import dev.vedette.eventing.id.UuidV7;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The table of dead letters. Each call is one transaction of its own. */
@Singleton
public class DeadLetterStore {
    private static final String BURY = """
            insert into dead_letter as d (id, tenant, consumer, topic, partition, record_offset, record_key, type, subject,
                headers, payload, reason, message, detail, attempts, first_at, last_at, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, topic, partition, record_offset, fingerprint) do update
                set attempts = d.attempts + excluded.attempts, last_at = excluded.last_at,
                    reason = excluded.reason, message = excluded.message, detail = excluded.detail
            """;
    private static final String OPEN_ONLY = " and resolved_at is null";
    private static final int NAME_LENGTH = 500;

    private final AgroalDataSource database;
    private final Clock clock;
    private final String operatorTenant;

    @Inject
    DeadLetterStore(AgroalDataSource database, Clock clock, EventingConfig config) {
        this.database = database;
        this.clock = clock;
        this.operatorTenant = config.operatorTenant();
    }

    /** A record that is delivered and buried again stays one row. */
    public void bury(Burial burial) {
        Incoming record = burial.record();
        Map<String, String> headers = clean(record.headers());
        byte[] payload = record.payload();
        String fingerprint =
                Json.sha256(payload == null ? headers.toString().getBytes(StandardCharsets.UTF_8) : payload);
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = database.getConnection();
                PreparedStatement bury = connection.prepareStatement(BURY)) {
            int column = 0;
            bury.setObject(++column, UuidV7.next(clock));
            bury.setString(++column, headers.getOrDefault(Headers.TENANT_ID, operatorTenant));
            bury.setString(++column, burial.consumer());
            bury.setString(++column, record.topic());
            bury.setInt(++column, record.partition());
            bury.setLong(++column, record.offset());
            bury.setString(++column, record.key() == null ? null : Burial.text(record.key(), NAME_LENGTH));
            bury.setString(++column, headers.get(Headers.TYPE));
            bury.setString(++column, headers.get(Headers.SUBJECT));
            bury.setString(++column, new String(Json.bytes(headers), StandardCharsets.UTF_8));
            bury.setBytes(++column, payload);
            bury.setString(++column, burial.reason());
            bury.setString(++column, burial.message());
            bury.setString(++column, burial.detail());
            bury.setInt(++column, burial.attempts());
            bury.setTimestamp(++column, now);
            bury.setTimestamp(++column, now);
            bury.setString(++column, fingerprint);
            bury.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException("cannot store a dead letter of " + burial.consumer(), e);
        }
    }

    /** Neither a text column nor jsonb can hold the character NUL. */
    private static Map<String, String> clean(Map<String, String> headers) {
        Map<String, String> clean = new TreeMap<>();
        headers.forEach((name, value) -> clean.put(Burial.text(name, NAME_LENGTH), Burial.text(value, NAME_LENGTH)));
        return clean;
    }

    List<DeadLetter> list(String tenant, boolean openOnly, int offset, int limit) {
        String sql = "select * from dead_letter where tenant = ?" + (openOnly ? OPEN_ONLY : "")
                + " order by last_at desc, id desc limit ? offset ?";
        return query(sql, tenant, limit, offset);
    }

    Optional<DeadLetter> find(String tenant, UUID id) {
        return query("select * from dead_letter where tenant = ? and id = ?", tenant, id).stream()
                .findFirst();
    }

    long count(String tenant, boolean openOnly) {
        return number("select count(*) from dead_letter where tenant = ?" + (openOnly ? OPEN_ONLY : ""), tenant);
    }

    /** Of all tenants. */
    public long countOpen() {
        return number("select count(*) from dead_letter where resolved_at is null");
    }

    /** @return whether it was open */
    boolean resolve(String tenant, UUID id, String resolution) {
        return update(
                        "update dead_letter set resolved_at = ?, resolution = ? where tenant = ? and id = ?"
                                + OPEN_ONLY,
                        Timestamp.from(clock.instant()),
                        resolution,
                        tenant,
                        id)
                == 1;
    }

    private List<DeadLetter> query(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet row = query.executeQuery()) {
            List<DeadLetter> letters = new ArrayList<>();
            while (row.next()) {
                letters.add(read(row));
            }
            return letters;
        } catch (SQLException e) {
            throw new StorageException("cannot read the dead letters", e);
        }
    }

    private long number(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new StorageException("cannot count the dead letters", e);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, sql, parameters)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException("cannot change a dead letter", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("type"),
                row.getString("subject"),
                headers(row.getString("headers")),
                row.getBytes("payload"),
                row.getString("reason"),
                row.getString("message"),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                instant(row.getTimestamp("resolved_at")),
                row.getString("resolution"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Map<String, String> headers(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds what we wrote", e);
        }
    }
}
