package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.Question;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.predicate.Landscape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The verdicts of one judgement. Findings by residual score, then by id, so that the order is the same every time. */
public record Ledger(List<Finding> findings, List<RuledOut> ruledOut, List<Question> questions) {

    public static Ledger judge(String systemId, Landscape landscape, Catalogue catalogue) {
        Sweep sweep = new Sweep(landscape, new Targets(landscape));
        FindingWriter writer = new FindingWriter(systemId, landscape, catalogue);
        RuledOutWriter out = new RuledOutWriter(systemId, landscape, catalogue);
        Questions questions = new Questions(systemId, landscape.index());
        List<Finding> findings = new ArrayList<>();
        List<RuledOut> ruledOut = new ArrayList<>();
        for (Threat threat : catalogue.threats().values()) {
            Sweep.Result result = sweep.judge(threat);
            result.applying().forEach(c -> findings.add(writer.write(c)));
            result.open().forEach(c -> {
                ruledOut.add(out.write(c));
                questions.note(c);
            });
            result.failing().forEach(c -> ruledOut.add(out.write(c)));
            if (result.none()) {
                ruledOut.add(out.absent(threat));
            }
        }
        findings.sort(Comparator.comparingInt(Finding::residual)
                .reversed()
                .thenComparing(Finding::code)
                .thenComparing(Finding::id));
        return new Ledger(Stories.withoutSingles(findings), List.copyOf(ruledOut), questions.ranked());
    }
}
