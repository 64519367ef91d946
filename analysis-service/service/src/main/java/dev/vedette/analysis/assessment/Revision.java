package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.JudgeInput;
import java.util.List;

/**
 * A model revision as it was told.
 *
 * @param cause id of the change event that led to it, or {@code null}
 * @param eventId event that told of it
 */
public record Revision(
        String tenant,
        String systemId,
        String systemName,
        String criticality,
        long number,
        String hash,
        Model model,
        List<Receipt> receipts,
        String cause,
        String eventId) {

    public JudgeInput input() {
        return new JudgeInput(systemId, systemName, model, number, hash, receipts);
    }

    public Revision withoutCause() {
        return new Revision(tenant, systemId, systemName, criticality, number, hash, model, receipts, null, eventId);
    }
}
