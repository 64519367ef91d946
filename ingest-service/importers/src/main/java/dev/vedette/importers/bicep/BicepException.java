package dev.vedette.importers.bicep;

import dev.vedette.importers.hcl.Place;

/** The text is not Bicep, or is beyond the limits. */
public final class BicepException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place at;

    BicepException(Place at, String message) {
        super(message);
        this.at = at;
    }

    public Place at() {
        return at;
    }
}
