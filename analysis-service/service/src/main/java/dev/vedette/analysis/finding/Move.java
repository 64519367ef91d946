package dev.vedette.analysis.finding;

import dev.vedette.contracts.assessment.Assessment;

/**
 * What an assessment did to one finding.
 *
 * @param status where it stands now
 * @param change new, woken, worse, better, calmed, gone or refreshed
 * @param reason in words
 * @param finding its state; the last one known when it is ruled out or gone
 */
public record Move(String id, String status, String change, String reason, Assessment.Finding finding) {
    static final String NEW = "new";
    static final String WOKEN = "woken";
    static final String WORSE = "worse";
    static final String BETTER = "better";
    static final String CALMED = "calmed";
    static final String GONE = "gone";
    static final String REFRESHED = "refreshed";
}
