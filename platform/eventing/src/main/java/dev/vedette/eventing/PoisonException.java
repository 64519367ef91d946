package dev.vedette.eventing;

/** This event can never be handled, however often it is tried: it becomes a dead letter and the partition moves on. */
public class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PoisonException(String message) {
        super(message);
    }

    public PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
