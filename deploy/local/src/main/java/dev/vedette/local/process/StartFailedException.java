package dev.vedette.local.process;

/** A child did not come up; the message holds the end of its log. */
public final class StartFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFailedException(String message) {
        super(message);
    }
}
