package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import java.util.List;
import java.util.stream.Stream;

/**
 * One verdict of the ledger.
 *
 * @param verdict applies, mitigated, not-applicable or unknown
 * @param reason why, in words
 * @param becomesRealIf for what is ruled out: the smallest changes that would make it apply
 */
public record LedgerEntry(
        String id,
        String threat,
        String code,
        String title,
        String verdict,
        String layer,
        String severity,
        List<String> components,
        String reason,
        List<Assessment.WatchCondition> becomesRealIf) {

    static Stream<LedgerEntry> of(Assessment a) {
        return Stream.concat(
                a.findings().stream()
                        .map(f -> new LedgerEntry(
                                f.id(),
                                f.threat(),
                                f.code(),
                                f.title(),
                                f.verdict(),
                                f.layer(),
                                f.severity(),
                                f.components(),
                                f.why(),
                                List.of())),
                a.ruledOut().stream()
                        .map(r -> new LedgerEntry(
                                r.id(),
                                r.threat(),
                                r.code(),
                                r.title(),
                                r.verdict(),
                                r.layer(),
                                null,
                                r.components(),
                                r.reason(),
                                r.becomesRealIf())));
    }
}
