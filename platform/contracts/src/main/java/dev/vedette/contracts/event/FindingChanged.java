package dev.vedette.contracts.event;

import dev.vedette.contracts.assessment.Assessment;

/**
 * The full state of one finding after an assessment changed it.
 *
 * @param systemId system id; the record key
 * @param findingId lasting id; the subject
 * @param assessmentId assessment that brought the state about
 * @param revision model revision it was judged on
 * @param status applies, mitigated, not-applicable, unknown or gone (its anchor left the model)
 * @param change new, woken, worse, better, calmed, gone or refreshed (facts or wording moved, nothing else)
 * @param reason why it changed, in words
 * @param finding the state; for not-applicable, unknown and gone the last state known, never {@code null}
 * @param cause id of the change event that led to it, or {@code null}
 */
public record FindingChanged(
        String systemId,
        String systemName,
        String findingId,
        String assessmentId,
        long revision,
        String status,
        String change,
        String reason,
        Assessment.Finding finding,
        String cause) {}
