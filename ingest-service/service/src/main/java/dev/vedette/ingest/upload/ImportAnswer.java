package dev.vedette.ingest.upload;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.web.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of an import.
 *
 * @param revision number the system is at now
 * @param hash of that revision
 * @param created whether the import gave a new revision; {@code false} when it changed nothing in the model
 * @param receipts what was read, source by source
 * @param problems files that could not be read at all
 */
public record ImportAnswer(
        UUID importId,
        UUID systemId,
        List<String> sources,
        long revision,
        String hash,
        boolean created,
        Instant at,
        List<Receipt> receipts,
        List<Problem.Item> problems) {}
