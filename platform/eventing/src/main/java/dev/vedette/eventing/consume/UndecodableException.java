package dev.vedette.eventing.consume;

import dev.vedette.eventing.PoisonException;

/** The record is no event of ours, or breaks what its type promises. */
final class UndecodableException extends PoisonException {
    private static final long serialVersionUID = 1;

    UndecodableException(String message) {
        super(message);
    }

    UndecodableException(String message, Throwable cause) {
        super(message, cause);
    }
}
