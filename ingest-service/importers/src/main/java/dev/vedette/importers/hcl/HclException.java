package dev.vedette.importers.hcl;

/** The text is not HCL, or is beyond the limits. The message says what was met and what was expected. */
public final class HclException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place at;

    HclException(Place at, String message) {
        super(message);
        this.at = at;
    }

    public Place at() {
        return at;
    }
}
