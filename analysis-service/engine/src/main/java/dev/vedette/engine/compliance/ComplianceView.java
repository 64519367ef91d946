package dev.vedette.engine.compliance;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An assessment by requirement instead of by threat.
 *
 * @param inPlay laws and standards that findings touch, each with why
 * @param silent those that nothing brings into play, each with what would
 */
public record ComplianceView(List<Law> inPlay, List<Silent> silent) {

    /** @param because in words; @param open number of requirements with an open finding */
    public record Law(String key, String title, String because, int open, List<Requirement> requirements) {}

    /**
     * @param id as the law or standard has it
     * @param state open while a finding that touches it applies, met when evidenced controls close all of them
     * @param controls that help to meet it, with the state they are in here
     */
    public record Requirement(String id, String state, List<Touch> findings, List<ControlState> controls) {}

    public record Touch(String id, String code, String title, String severity, String verdict) {}

    public record Silent(String key, String title, String because) {}

    /** @param model the one that was judged */
    public static ComplianceView of(Catalogue catalogue, Model model, Assessment assessment) {
        List<Law> inPlay = new ArrayList<>();
        List<Silent> silent = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            SortedMap<String, List<Finding>> touched = new TreeMap<>();
            for (Finding f : assessment.findings()) {
                f.frameworks().getOrDefault(regime.key, List.of()).forEach(id -> touched.computeIfAbsent(
                                id, k -> new ArrayList<>())
                        .add(f));
            }
            if (touched.isEmpty()) {
                silent.add(new Silent(regime.key, regime.title, regime.silence()));
            } else {
                inPlay.add(law(catalogue, regime, regime.because(model), touched));
            }
        }
        return new ComplianceView(List.copyOf(inPlay), List.copyOf(silent));
    }

    /** Only one law or standard; empty when there is none of that key. */
    public ComplianceView only(String key) {
        return new ComplianceView(
                inPlay.stream().filter(l -> l.key().equals(key)).toList(),
                silent.stream().filter(s -> s.key().equals(key)).toList());
    }

    private static Law law(
            Catalogue catalogue, Regime regime, String because, SortedMap<String, List<Finding>> touched) {
        List<Requirement> requirements = new ArrayList<>();
        touched.forEach((id, findings) -> requirements.add(requirement(catalogue, regime, id, findings)));
        int open = (int)
                requirements.stream().filter(r -> r.state().equals("open")).count();
        return new Law(regime.key, regime.title, because, open, List.copyOf(requirements));
    }

    private static Requirement requirement(Catalogue catalogue, Regime regime, String id, List<Finding> findings) {
        boolean open = findings.stream().anyMatch(f -> f.verdict().equals("applies"));
        Map<String, ControlState> controls = new LinkedHashMap<>();
        for (Finding f : findings) {
            for (ControlState c : f.controls()) {
                if (catalogue.controls().containsKey(c.id())
                        && catalogue
                                .controls()
                                .get(c.id())
                                .requirements()
                                .getOrDefault(regime.key, List.of())
                                .contains(id)) {
                    controls.merge(c.id(), c, ComplianceView::weaker);
                }
            }
        }
        return new Requirement(
                id,
                open ? "open" : "met",
                findings.stream()
                        .map(f -> new Touch(f.id(), f.code(), f.title(), f.severity(), f.verdict()))
                        .toList(),
                List.copyOf(controls.values()));
    }

    /** A control that is evidenced at one finding and missing at another is missing. */
    private static ControlState weaker(ControlState a, ControlState b) {
        return strength(a.state()) <= strength(b.state()) ? a : b;
    }

    private static int strength(String state) {
        return List.of("missing", "absent", "planned", "asserted", "evidenced", "verified")
                .indexOf(state);
    }
}
