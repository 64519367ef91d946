package dev.vedette.ingest.revision;

/** The system moved on while the model was being built; build again. */
final class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
