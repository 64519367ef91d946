package dev.vedette.ingest.revision;

import dev.vedette.contracts.assessment.Receipt;
import java.time.Instant;
import java.util.List;

/**
 * A revision without its model.
 *
 * @param size bytes of the canonical model
 * @param cause import, answer, change, removal or system
 * @param causeId id of the import or change, or {@code null}
 */
public record RevisionView(
        long number,
        String hash,
        long size,
        String cause,
        String causeId,
        String by,
        Instant at,
        List<Receipt> receipts) {}
