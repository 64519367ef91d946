package dev.vedette.tracker.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A change as the interface shows it.
 *
 * @param state unbound, observed, judged or ignored
 * @param delta what the next assessment made of it; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        String id,
        String state,
        String systemId,
        String element,
        String elementName,
        JsonNode suggestions,
        String kind,
        String type,
        String source,
        boolean live,
        String actor,
        String statement,
        JsonNode facts,
        JsonNode before,
        JsonNode after,
        Instant occurredAt,
        Instant receivedAt,
        Delta delta) {

    /** @param unchanged findings that stayed as they were */
    public record Delta(
            String assessmentId,
            long revision,
            List<Moved> woken,
            List<Moved> worse,
            List<Moved> calmed,
            int unchanged,
            Instant judgedAt) {}

    /** A finding that moved, with its words and its tickets. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(String id, String title, String severity, String status, String reason, List<String> tickets) {}
}
