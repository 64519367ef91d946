package dev.vedette.eventing;

/** It will work later, such as when another server answers again: the event is tried for ever. */
public class TransientException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TransientException(String message) {
        super(message);
    }

    public TransientException(String message, Throwable cause) {
        super(message, cause);
    }
}
