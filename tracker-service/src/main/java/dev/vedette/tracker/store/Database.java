package dev.vedette.tracker.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vedette.contracts.json.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/**
 * The way to the tables. Statements join the transaction that is open on the thread; outside of one each statement
 * commits by itself.
 */
@Singleton
public class Database {
    private static final ObjectMapper MAPPER = Json.MAPPER.copy().registerModule(new JavaTimeModule());

    private final Jdbi jdbi;

    Database(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource);
        // commit and rollback belong to the container, also where a handle closes before the transaction ends
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    /** Work with results. */
    public <T> T with(Work<T> work) {
        return jdbi.withHandle(work::on);
    }

    /** Work without results. */
    public void use(Use work) {
        jdbi.useHandle(work::on);
    }

    /** Runs in a transaction of its own: everything inside commits together or not at all. */
    public static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    public static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** JSON text of a value, for jsonb columns; {@code null} stays {@code null}. */
    public static String json(Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a " + value.getClass().getSimpleName() + " must be writable", e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " must be readable", e);
        }
    }

    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    public static List<String> strings(String json) {
        return json == null ? List.of() : Arrays.asList(read(json, String[].class));
    }

    /** One call on an open handle, with a result. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Handle handle);
    }

    /** One call on an open handle. */
    @FunctionalInterface
    public interface Use {
        void on(Handle handle);
    }
}
