package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of findings that tell one story. */
final class Stories {

    private Stories() {}

    /** A story of one finding is none. */
    static List<Finding> withoutSingles(List<Finding> findings) {
        Map<String, Integer> counts = new HashMap<>();
        findings.forEach(f -> counts.merge(String.valueOf(f.story()), 1, Integer::sum));
        return findings.stream()
                .map(f -> f.story() != null && counts.get(f.story()) == 1 ? alone(f) : f)
                .toList();
    }

    private static Finding alone(Finding f) {
        return new Finding(
                f.id(),
                f.threat(),
                f.code(),
                f.title(),
                f.verdict(),
                f.theoretical(),
                f.severity(),
                f.likelihood(),
                f.impact(),
                f.inherent(),
                f.residual(),
                f.terms(),
                f.layer(),
                f.components(),
                f.path(),
                f.why(),
                f.firstStep(),
                f.facts(),
                f.frameworks(),
                f.controls(),
                f.training(),
                null);
    }
}
