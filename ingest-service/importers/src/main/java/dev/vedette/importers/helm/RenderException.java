package dev.vedette.importers.helm;

/** A template cannot be rendered. */
final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderException(String message) {
        super(message);
    }
}
