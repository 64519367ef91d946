package dev.vedette.eventing;

import java.sql.SQLException;

/** The database refused or could not be reached; whether trying again helps is in the cause's SQL state. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message, SQLException cause) {
        super(message, cause);
    }
}
