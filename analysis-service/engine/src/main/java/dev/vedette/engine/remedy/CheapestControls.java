package dev.vedette.engine.remedy;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.whatif.Scenarios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the cheapest set of controls that takes the high findings below high. What a measure does is learnt by judging the
 * model with it in place, the set is chosen exactly where the search ends in time, and what is promised for each step is
 * what the judge says with all steps up to it in place.
 */
public final class CheapestControls {

    private static final int HIGH = 12;
    private static final int CLOSES = 100;
    /** More findings than this would make the choice slow and the plan unreadable; the weightiest are planned for. */
    private static final int MOST_FINDINGS = 60;

    private final Judge judge;

    public CheapestControls(Judge judge) {
        this.judge = judge;
    }

    public Plan plan(JudgeInput input) {
        Assessment now = judge.judge(input);
        List<Finding> high = high(now);
        high = high.size() > MOST_FINDINGS ? high.subList(0, MOST_FINDINGS) : high;
        List<Measure> measures = new Measures(input.model()).against(high);
        Cover.Choice choice = choose(input, high, measures);
        List<Measure> chosen =
                choice.chosen().stream().mapToObj(measures::get).collect(Collectors.toCollection(ArrayList::new));
        List<Plan.Step> steps = inOrder(input, now, chosen);
        Assessment after = judge.judge(
                with(input, choice.chosen().stream().mapToObj(measures::get).toList()));
        boolean all =
                choice.bound() == choice.cost() && high.size() == high(now).size();
        return new Plan(
                steps,
                risk(now),
                risk(after),
                choice.cost(),
                all,
                choice.cost() - choice.bound(),
                high(after).stream().map(Finding::id).toList());
    }

    private Cover.Choice choose(JudgeInput input, List<Finding> high, List<Measure> measures) {
        int[] need = high.stream()
                .mapToInt(f -> f.likelihood() - (HIGH - 1) / f.impact())
                .toArray();
        int[][] points = new int[measures.size()][];
        for (int m = 0; m < points.length; m++) {
            points[m] = points(high, judge.judge(with(input, List.of(measures.get(m)))));
        }
        return new Cover(
                        need,
                        points,
                        measures.stream().mapToInt(Measure::cost).toArray(),
                        measures.stream().map(Measure::control).toArray(String[]::new))
                .choose();
    }

    /** By how much the likelihood of each finding falls; closing it is worth more than any number of steps. */
    private static int[] points(List<Finding> high, Assessment after) {
        Map<String, Finding> later = new HashMap<>();
        after.findings().forEach(f -> later.put(f.id(), f));
        return high.stream()
                .mapToInt(f -> {
                    Finding now = later.get(f.id());
                    return now == null || !isHigh(now) ? CLOSES : f.likelihood() - now.likelihood();
                })
                .toArray();
    }

    /** What pays most comes first. */
    private List<Plan.Step> inOrder(JudgeInput input, Assessment before, List<Measure> chosen) {
        List<Plan.Step> steps = new ArrayList<>();
        List<Measure> done = new ArrayList<>();
        Assessment now = before;
        while (!chosen.isEmpty()) {
            Measure best = null;
            Assessment bestAfter = null;
            for (Measure m : chosen) {
                done.add(m);
                Assessment after = judge.judge(with(input, done));
                done.remove(done.size() - 1);
                if (best == null || total(after) < total(bestAfter)) {
                    best = m;
                    bestAfter = after;
                }
            }
            chosen.remove(best);
            done.add(best);
            steps.add(step(best, now, bestAfter));
            now = bestAfter;
        }
        return List.copyOf(steps);
    }

    private Plan.Step step(Measure m, Assessment before, Assessment after) {
        Set<String> left = high(after).stream().map(Finding::id).collect(Collectors.toSet());
        return new Plan.Step(
                m.control(),
                judge.catalogue().controls().get(m.control()).title(),
                m.elements(),
                m.cost(),
                high(before).stream()
                        .map(Finding::id)
                        .filter(id -> !left.contains(id))
                        .toList(),
                risk(after));
    }

    private static JudgeInput with(JudgeInput input, List<Measure> measures) {
        Model model = input.model();
        for (Measure m : measures) {
            model = Scenarios.apply(model, m.scenario());
        }
        return new JudgeInput(input.systemId(), input.systemName(), model, 0, "", List.of());
    }

    private static List<Finding> high(Assessment a) {
        return a.findings().stream().filter(CheapestControls::isHigh).toList();
    }

    private static boolean isHigh(Finding f) {
        return f.verdict().equals("applies") && f.residual() >= HIGH;
    }

    private static int risk(Assessment a) {
        return high(a).stream().mapToInt(Finding::residual).sum();
    }

    /** Risk first; among equals what lowers anything at all. */
    private static long total(Assessment a) {
        int rest = a.findings().stream()
                .filter(f -> f.verdict().equals("applies"))
                .mapToInt(Finding::residual)
                .sum();
        return risk(a) * 1_000_000L + rest;
    }
}
