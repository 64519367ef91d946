package dev.vedette.cli.report;

import dev.vedette.cli.Severity;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.Comparator;
import java.util.List;

/** The order in which people read findings: worst first, theoretical last, and always the same. */
final class Order {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::theoretical)
            .thenComparing(f -> Severity.of(f.severity()))
            .thenComparing(Comparator.comparingInt(Finding::residual).reversed())
            .thenComparing(Finding::code, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::id);

    private Order() {}

    static List<Finding> applying(Assessment assessment) {
        return with(assessment, "applies");
    }

    static List<Finding> mitigated(Assessment assessment) {
        return with(assessment, "mitigated");
    }

    private static List<Finding> with(Assessment assessment, String verdict) {
        return assessment.findings().stream()
                .filter(f -> f.verdict().equals(verdict))
                .sorted(WORST_FIRST)
                .toList();
    }
}
