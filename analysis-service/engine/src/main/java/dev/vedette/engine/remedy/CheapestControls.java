package dev.vedette.engine.remedy;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.whatif.Scenario;
import dev.vedette.engine.whatif.Scenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a small set of controls that takes the high findings below high. Each candidate is tried by judging the model with
 * it in place, so what is promised is what the judge will say. One step that closes everything is exact; longer plans are
 * greedy and say so.
 */
public final class CheapestControls {

    private static final int HIGH = 12;
    private static final int MOST_STEPS = 6;
    private static final int MOST_TRIES = 60;

    private final Judge judge;

    public CheapestControls(Judge judge) {
        this.judge = judge;
    }

    public Plan plan(JudgeInput input) {
        Model model = input.model();
        Assessment now = judge.judge(input);
        int before = risk(now);
        List<Plan.Step> steps = new ArrayList<>();
        while (!high(now).isEmpty() && steps.size() < MOST_STEPS) {
            Plan.Step best = null;
            Model bestModel = null;
            Assessment bestAfter = null;
            for (Scenario.Toggle toggle : candidates(now)) {
                Model with = Scenarios.apply(model, new Scenario(List.of(), List.of(toggle)));
                Assessment after = judge.judge(of(input, with));
                if (best == null || risk(after) < best.residualAfter()) {
                    best = step(toggle, now, after);
                    bestModel = with;
                    bestAfter = after;
                }
            }
            if (best == null || best.residualAfter() >= risk(now)) {
                break;
            }
            steps.add(best);
            model = bestModel;
            now = bestAfter;
        }
        return new Plan(List.copyOf(steps), before, Math.max(0, steps.size() - 1));
    }

    private static JudgeInput of(JudgeInput input, Model model) {
        return new JudgeInput(input.systemId(), input.systemName(), model, 0, "", List.of());
    }

    private static List<Finding> high(Assessment a) {
        return a.findings().stream()
                .filter(f -> f.verdict().equals("applies") && f.residual() >= HIGH)
                .toList();
    }

    private static int risk(Assessment a) {
        return high(a).stream().mapToInt(Finding::residual).sum();
    }

    /** Controls that high findings name and lack, at their first component, those that serve most findings first. */
    private static List<Scenario.Toggle> candidates(Assessment a) {
        Set<Scenario.Toggle> all = new LinkedHashSet<>();
        high(a).stream()
                .flatMap(f -> f.controls().stream()
                        .filter(c ->
                                !c.state().equals("evidenced") && !c.state().equals("verified"))
                        .map(c -> new Scenario.Toggle(
                                c.id(),
                                f.components().isEmpty() ? "" : f.components().get(0),
                                Safeguard.State.EVIDENCED)))
                .collect(Collectors.groupingBy(t -> t, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<Scenario.Toggle, Long>>comparingLong(e -> -e.getValue())
                        .thenComparing(e -> e.getKey().control())
                        .thenComparing(e -> e.getKey().element()))
                .limit(MOST_TRIES)
                .forEach(e -> all.add(e.getKey()));
        return List.copyOf(all);
    }

    private Plan.Step step(Scenario.Toggle toggle, Assessment before, Assessment after) {
        Set<String> left = high(after).stream().map(Finding::id).collect(Collectors.toSet());
        List<String> closes = high(before).stream()
                .map(Finding::id)
                .filter(id -> !left.contains(id))
                .toList();
        String title = judge.catalogue().controls().get(toggle.control()).title();
        return new Plan.Step(toggle.control(), title, toggle.element(), closes, risk(after));
    }
}
