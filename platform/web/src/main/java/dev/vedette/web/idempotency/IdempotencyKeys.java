package dev.vedette.web.idempotency;

import dev.vedette.web.json.WebJson;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Runs the work of an {@code Idempotency-Key} once. The row and what the work writes commit together, so after a crash
 * there is either both or nothing. A second call with the key waits for the first to commit.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int MAX_KEY = 200;

    private final DataSource dataSource;
    private final Clock clock;

    IdempotencyKeys(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Must be called inside the transaction of the work.
     *
     * @param key what the client sent, or {@code null}: then the work simply runs
     * @param requestHash SHA-256 over everything that tells two requests apart
     * @return the answer of the work, or the stored one of the first call
     * @throws ProblemException 422 when the key was used for another request
     */
    public <T> T once(String tenant, String key, String requestHash, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > MAX_KEY) {
            throw ProblemException.invalid(
                    "An Idempotency-Key has at most " + MAX_KEY + " characters.", "Idempotency-Key", "Use a UUID.");
        }
        try (Connection c = dataSource.getConnection()) {
            if (claim(c, tenant, key, requestHash)) {
                T answer = work.get();
                keep(c, tenant, key, WebJson.bytes(answer));
                return answer;
            }
            return stored(c, tenant, key, requestHash, type);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be used", e);
        }
    }

    /** The stored answer, for a look before expensive work; {@code null} when the key is new. */
    public <T> T answered(String tenant, String key, String requestHash, Class<T> type) {
        if (key == null || key.isBlank()) {
            return null;
        }
        try (Connection c = dataSource.getConnection()) {
            return stored(c, tenant, key, requestHash, type);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be used", e);
        }
    }

    /** Removes keys older than {@code age}; returns how many. */
    public int forget(Duration age) {
        try (Connection c = dataSource.getConnection();
                PreparedStatement s = c.prepareStatement("delete from idempotency_key where created_at < ?")) {
            s.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            return s.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be used", e);
        }
    }

    private boolean claim(Connection c, String tenant, String key, String hash) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "insert into idempotency_key (tenant, key, request_hash, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")) {
            s.setString(1, tenant);
            s.setString(2, key);
            s.setString(3, hash);
            s.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return s.executeUpdate() == 1;
        }
    }

    private static void keep(Connection c, String tenant, String key, byte[] answer) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("update idempotency_key set answer = ? where tenant = ? and key = ?")) {
            s.setBytes(1, answer);
            s.setString(2, tenant);
            s.setString(3, key);
            s.executeUpdate();
        }
    }

    private static <T> T stored(Connection c, String tenant, String key, String hash, Class<T> type)
            throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("select request_hash, answer from idempotency_key where tenant = ? and key = ?")) {
            s.setString(1, tenant);
            s.setString(2, key);
            try (ResultSet r = s.executeQuery()) {
                if (!r.next() || r.getBytes(2) == null) {
                    return null;
                }
                if (!hash.equals(r.getString(1))) {
                    throw ProblemException.invalid(
                            "This Idempotency-Key was used for another request.",
                            "Idempotency-Key",
                            "Use a new key for a new request.");
                }
                return WebJson.read(r.getBytes(2), type);
            }
        }
    }
}
