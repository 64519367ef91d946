package dev.vedette.cli.question;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.engine.template.FeatureTemplate;
import java.util.List;

/** The threats to talk about when one feature is built. */
public final class Feature {

    private Feature() {}

    /** @param components ids or names; empty for the whole model */
    public static Answer ask(Described system, List<String> components) {
        List<Finding> findings = FeatureTemplate.of(
                system.assessment(), components.stream().map(system::element).toList());
        StringBuilder out = new StringBuilder();
        for (Finding f : findings) {
            out.append("[ ] %-8s  %s  %s%n"
                    .formatted(f.severity(), f.title(), f.code())
                    .replace("\r", ""));
            out.append("    ").append(f.why()).append('\n');
            out.append("    First: ").append(f.firstStep()).append('\n');
            f.training().stream().limit(1).map(Feature::practise).forEach(out::append);
        }
        out.append(findings.isEmpty() ? "No threat provably applies here.\n" : "");
        return new Answer(findings, out.toString());
    }

    private static String practise(Assessment.Training t) {
        return "    Practise: " + t.title() + "  " + t.link() + "\n";
    }
}
