package dev.vedette.contracts.event;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Model;
import java.util.List;

/**
 * A system has a new model revision.
 *
 * @param systemId system id; also the record key and the subject
 * @param systemName as its owner calls it
 * @param criticality low, medium, high or critical
 * @param revision number, starts at 1, no gaps
 * @param hash SHA-256 of the canonical bytes of the model, hex
 * @param model the whole model, or {@code null} when {@code reference} is given
 * @param reference where to fetch the model when it is larger than {@link #INLINE_LIMIT}
 * @param receipts what was read from the sources of this revision
 * @param cause id of the change event that led to it, or {@code null}
 * @param ownership who answers for the system and how often they look at it, or {@code null} where nobody said
 */
public record ModelRevised(
        String systemId,
        String systemName,
        String criticality,
        long revision,
        String hash,
        Model model,
        Reference reference,
        List<Receipt> receipts,
        String cause,
        Ownership ownership) {

    /** Bytes above which a model travels by reference. */
    public static final int INLINE_LIMIT = 512 * 1024;

    /**
     * @param owner person, or {@code null}
     * @param team fallback when the person is away, or {@code null}
     * @param reviewCadenceDays longest time between two looks; 0 leaves it to the criticality
     */
    public record Ownership(String owner, String team, int reviewCadenceDays) {}

    /** @param size bytes; the reader checks hash and size */
    public record Reference(String sha256, long size, String href) {}
}
