package dev.vedette.contracts.event;

import dev.vedette.contracts.assessment.Assessment;
import java.util.List;

/**
 * One revision has been judged. The lists hold the ids of the findings that moved; the rest is {@code unchanged}.
 *
 * @param durationMillis time spent judging
 * @param cause id of the change event that led to the revision, or {@code null}
 */
public record AssessmentCompleted(
        String systemId,
        String systemName,
        String assessmentId,
        long revision,
        String catalogueVersion,
        long durationMillis,
        Assessment.Summary summary,
        List<String> woken,
        List<String> worse,
        List<String> calmed,
        int unchanged,
        String cause) {

    public AssessmentCompleted {
        woken = List.copyOf(woken);
        worse = List.copyOf(worse);
        calmed = List.copyOf(calmed);
    }
}
