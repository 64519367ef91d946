package dev.vedette.ingest.revision;

/**
 * Why a revision is made.
 *
 * @param kind import, answer, change, removal or system
 * @param id of the import or change, or {@code null}
 * @param eventId event that led to it, or {@code null}
 * @param correlationId ties the walk through the circle together
 * @param by subject who did it
 */
public record Cause(String kind, String id, String eventId, String correlationId, String by) {
    public static final String CHANGE = "change";
}
