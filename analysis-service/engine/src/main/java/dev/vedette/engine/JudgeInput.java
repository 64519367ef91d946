package dev.vedette.engine;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Model;
import java.util.List;
import java.util.Objects;

/**
 * One revision of one system, ready to be judged.
 *
 * @param systemId lasting id of the system; part of every finding's identity
 * @param revision 0 for an analysis that stores nothing
 * @param revisionHash SHA-256 of the canonical model, hex
 */
public record JudgeInput(
        String systemId, String systemName, Model model, long revision, String revisionHash, List<Receipt> receipts) {

    public JudgeInput {
        Objects.requireNonNull(systemId, "systemId");
        Objects.requireNonNull(systemName, "systemName");
        Objects.requireNonNull(model, "model");
        revisionHash = Objects.requireNonNullElse(revisionHash, "");
        receipts = receipts == null ? List.of() : List.copyOf(receipts);
    }
}
