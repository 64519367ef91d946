package dev.vedette.importers.worker;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;

/** A reading as plain data and back. */
record ReadingData(List<DraftCodec.DraftData> drafts, List<Receipt> receipts, List<Problem> problems) {

    record Problem(String source, String position, String problem, String advice) {}

    static ReadingData of(Reading r) {
        return new ReadingData(
                r.drafts().stream().map(DraftCodec::data).toList(),
                r.receipts(),
                r.problems().stream()
                        .map(p -> new Problem(p.source(), p.position(), p.problem(), p.advice()))
                        .toList());
    }

    Reading reading() {
        return new Reading(
                drafts.stream().map(DraftCodec::draft).toList(),
                receipts,
                problems.stream()
                        .map(p -> new UnreadableException(p.source(), p.position(), p.problem(), p.advice()))
                        .toList());
    }
}
