package dev.vedette.testkit.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A Postgres with the database {@code vedette}. */
public interface Postgres extends Server {
    String DATABASE = "vedette";

    String host();

    int port();

    String user();

    String password();

    /** @param schema becomes the current schema of every connection */
    default String jdbcUrl(String schema) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + DATABASE + "?currentSchema=" + schema;
    }

    default Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(schema), user(), password());
    }

    default void createSchema(String schema) {
        execute("create schema if not exists " + schema);
    }

    default void dropSchema(String schema) {
        execute("drop schema if exists " + schema + " cascade");
    }

    private void execute(String statement) {
        try (Connection connection = connect("public");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
