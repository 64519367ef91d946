package dev.vedette.engine.ledger;

import dev.vedette.engine.catalogue.Merge;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.AllOf;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Scope;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.predicate.Landscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges one threat at all its targets and groups what belongs together. */
final class Sweep {

    private static final int MOST_EXPLAINED = 8;
    private static final int MOST_LISTED = 25;
    private static final int MOST_OPEN = 40;
    private static final int REST = -1;

    private final Landscape landscape;
    private final Targets targets;

    Sweep(Landscape landscape, Targets targets) {
        this.landscape = landscape;
        this.targets = targets;
    }

    /** What became of one threat. @param none whether there was no target at all */
    record Result(List<Candidate> applying, List<Candidate> open, List<Candidate> failing, boolean none) {}

    Result judge(Threat threat) {
        Scope scope = scope(threat, landscape);
        Map<Integer, List<Integer>> applying = new TreeMap<>();
        Map<Integer, List<Integer>> open = new TreeMap<>();
        Map<Integer, List<Integer>> failing = new TreeMap<>();
        int[] all = targets.of(threat.target());
        for (int target : all) {
            scope.set(0, target);
            Tri truth = threat.applies().condition().test(scope);
            switch (truth) {
                case TRUE ->
                    applying.computeIfAbsent(group(threat, target), k -> new ArrayList<>())
                            .add(target);
                case UNKNOWN ->
                    open.computeIfAbsent(openGroup(threat, target, open), k -> new ArrayList<>())
                            .add(target);
                case FALSE ->
                    failing.computeIfAbsent(reason(threat, scope), k -> new ArrayList<>())
                            .add(target);
            }
        }
        open.keySet().removeAll(applying.keySet());
        if (threat.merge() == Merge.SYSTEM && !(applying.isEmpty() && open.isEmpty())) {
            failing.clear();
        }
        return new Result(
                explain(threat, scope, applying, Tri.TRUE),
                explain(threat, scope, open, Tri.UNKNOWN),
                explain(threat, scope, failing, Tri.FALSE),
                all.length == 0);
    }

    /** In a large model the first unknown targets stand alone; the rest share one entry, or the ledger would drown. */
    private int openGroup(Threat threat, int target, Map<Integer, List<Integer>> open) {
        int group = group(threat, target);
        return open.size() < MOST_OPEN || open.containsKey(group) ? group : REST;
    }

    static Scope scope(Threat threat, Landscape landscape) {
        int variables = 2;
        variables = Math.max(variables, threat.applies().variables());
        variables = threat.treat() == null
                ? variables
                : Math.max(variables, threat.treat().variables());
        variables = threat.mitigated() == null
                ? variables
                : Math.max(variables, threat.mitigated().variables());
        for (var m : threat.raises()) {
            variables = Math.max(variables, m.when().variables());
        }
        for (var m : threat.lowers()) {
            variables = Math.max(variables, m.when().variables());
        }
        Scope scope = new Scope(landscape, Math.max(variables, 16));
        scope.set(1, landscape.index().system());
        return scope;
    }

    private int group(Threat threat, int target) {
        return switch (threat.merge()) {
            case NONE -> target;
            case GROUP ->
                landscape.index().isComponent(target) ? landscape.groups().of(target) : target;
            case SYSTEM -> 0;
        };
    }

    private static int reason(Threat threat, Scope scope) {
        return threat.applies().condition() instanceof AllOf all ? all.failing(scope) : 0;
    }

    private List<Candidate> explain(Threat threat, Scope scope, Map<Integer, List<Integer>> groups, Tri truth) {
        List<Candidate> candidates = new ArrayList<>();
        groups.forEach((key, list) -> {
            List<Explanation> parts = new ArrayList<>();
            int shown = truth == Tri.FALSE ? 1 : Math.min(list.size(), MOST_EXPLAINED);
            for (int target : list.subList(0, shown)) {
                scope.set(0, target);
                parts.add(threat.applies().condition().explain(scope));
            }
            Explanation one = parts.size() == 1 ? parts.get(0) : Explanation.any(truth, parts);
            if (list.size() > MOST_EXPLAINED) {
                one = one.needing(at -> false);
            } else if (threat.merge() != Merge.NONE
                    && !threat.applies().condition().monotone()) {
                // Without the component, another target of the same finding might take its place.
                one = one.needing(at -> at.key() != Keys.EXISTS);
            }
            List<Integer> anchors = threat.merge() == Merge.SYSTEM ? List.of() : List.of(list.get(0));
            candidates.add(new Candidate(threat, anchors, list.subList(0, Math.min(list.size(), MOST_LISTED)), one));
        });
        return candidates;
    }
}
