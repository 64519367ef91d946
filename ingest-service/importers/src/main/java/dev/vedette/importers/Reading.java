package dev.vedette.importers;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;

/**
 * What came of one upload.
 *
 * @param drafts what each source says, ready for the merge
 * @param receipts one for each source, also for those that were skipped
 * @param problems sources that could not be read at all
 */
public record Reading(List<Draft> drafts, List<Receipt> receipts, List<UnreadableException> problems) {
    public Reading {
        drafts = List.copyOf(drafts);
        receipts = List.copyOf(receipts);
        problems = List.copyOf(problems);
    }

    /** Whether anything of the upload could be used. */
    public boolean usable() {
        return !drafts.isEmpty();
    }
}
