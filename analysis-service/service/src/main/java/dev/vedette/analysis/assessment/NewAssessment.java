package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import java.util.List;
import java.util.UUID;

/**
 * An assessment to keep, with what moved since the one before it.
 *
 * @param catalogue key of the catalogue it was judged by
 */
public record NewAssessment(
        UUID id,
        Revision revision,
        Assessment document,
        String catalogue,
        String reason,
        List<String> woken,
        List<String> worse,
        List<String> calmed,
        int unchanged,
        long durationMillis) {
    public static final String REVISION = "revision";
    public static final String CATALOGUE = "catalogue";
}
