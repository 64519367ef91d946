package dev.vedette.cli;

/** The command was called in a way that cannot work; the message says how to call it. */
public final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUseException(String message) {
        super(message);
    }
}
