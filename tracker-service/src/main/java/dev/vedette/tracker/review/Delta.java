package dev.vedette.tracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.tracker.finding.KnownFinding;
import java.time.Instant;
import java.util.List;

/**
 * What a reviewer has to look at, and no more.
 *
 * @param sinceRevision what was looked at last; {@code null} when nobody ever did
 * @param nowRevision what is looked at now
 * @param moved findings within the scope of the review that changed since, worst first
 * @param unmoved how many findings of the system need no look
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delta(
        Review review, Long sinceRevision, Instant since, long nowRevision, List<Moved> moved, int unmoved) {

    /**
     * One finding that moved.
     *
     * @param change new, woken, worse, calmed, gone or refreshed
     * @param reason why it moved
     * @param why how the attack goes now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(
            String id,
            String title,
            String severity,
            String status,
            String change,
            String reason,
            String why,
            long revision,
            String cause,
            List<String> components,
            String reviewState) {

        static Moved of(KnownFinding f) {
            return new Moved(
                    f.id(),
                    f.title(),
                    f.severity().word(),
                    f.status(),
                    f.change(),
                    f.reason(),
                    f.body().why(),
                    f.revision(),
                    f.cause(),
                    f.body().components(),
                    f.reviewState());
        }
    }
}
