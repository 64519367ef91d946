package dev.vedette.engine.template;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The threats to talk about when one feature is built: those that apply at its components, then those whose path runs
 * through them, the weightiest first, no theoretical ones, each threat once.
 */
public final class FeatureTemplate {

    /** What fits into ten minutes. */
    public static final int MOST = 20;

    private FeatureTemplate() {}

    /** @param components ids of the feature's components; empty for the whole model */
    public static List<Finding> of(Assessment assessment, Collection<String> components) {
        List<Finding> provable = assessment.findings().stream()
                .filter(f -> f.verdict().equals("applies") && !f.theoretical())
                .toList();
        Set<String> threats = new HashSet<>();
        return Stream.concat(
                        provable.stream()
                                .filter(f -> components.isEmpty()
                                        || f.components().stream().anyMatch(components::contains)),
                        provable.stream().filter(f -> f.path().stream().anyMatch(components::contains)))
                .filter(f -> threats.add(f.threat()))
                .limit(MOST)
                .toList();
    }
}
