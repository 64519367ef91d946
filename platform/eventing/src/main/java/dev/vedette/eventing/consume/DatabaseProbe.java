package dev.vedette.eventing.consume;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Whether the database answers. */
@Singleton
class DatabaseProbe {
    private static final int SECONDS = 2;
    private final AgroalDataSource database;

    @Inject
    DatabaseProbe(AgroalDataSource database) {
        this.database = database;
    }

    boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
