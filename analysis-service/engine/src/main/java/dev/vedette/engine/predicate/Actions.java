package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import dev.vedette.engine.graph.Search;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a mind can set in motion: the components it calls, directly or through routers, gates and services. */
final class Actions {

    private static final int SIDE_EFFECTS = Landscape.key("sideEffects");
    private static final Set<String> EFFECTS = Set.of("write", "delete", "pay", "exec", "send", "physical");
    private static final int MOST = 400;

    private final Landscape landscape;
    private final int[][] acts;
    private final int[][] effects;

    Actions(Landscape landscape) {
        this.landscape = landscape;
        this.acts = new int[landscape.index().components()][];
        this.effects = new int[landscape.index().components()][];
    }

    /** Whether an action may pass a component on its way to the effect. */
    boolean passes(int c) {
        Types.Kind k = landscape.kind(c);
        return !(k.person()
                || k.store()
                || k.queue()
                || k.external()
                || landscape.minds().is(c)
                || landscape.minds().llm(c)
                || k.log());
    }

    /** Components a mind calls, ascending, without persons, models and other minds. */
    int[] acts(int mind) {
        if (acts[mind] == null) {
            acts[mind] = find(mind);
        }
        return acts[mind];
    }

    private int[] find(int mind) {
        Digraph forward = landscape.calls().forward();
        IntSet seen = new IntSet();
        seen.add(mind);
        for (int head = 0; head < seen.size() && seen.size() <= MOST; head++) {
            int v = seen.get(head);
            if (v != mind && !passes(v)) {
                continue;
            }
            for (int e = forward.begin(v); e < forward.end(v) && seen.size() <= MOST; e++) {
                int w = forward.target(e);
                if (!landscape.kind(w).person()
                        && !landscape.minds().is(w)
                        && !landscape.minds().llm(w)) {
                    seen.add(w);
                }
            }
        }
        int[] found = seen.sorted();
        int own = Arrays.binarySearch(found, mind);
        System.arraycopy(found, own + 1, found, own, found.length - own - 1);
        return Arrays.copyOf(found, found.length - 1);
    }

    /** For each component the minds that act upon it, itself included; {@code null} for nobody. */
    int[][] users() {
        IntSet[] users = new IntSet[acts.length];
        landscape.minds().all().stream().forEach(m -> {
            put(users, m, m);
            for (int c : acts(m)) {
                put(users, c, m);
            }
        });
        int[][] sorted = new int[acts.length][];
        for (int c = 0; c < users.length; c++) {
            sorted[c] = users[c] == null ? null : users[c].sorted();
        }
        return sorted;
    }

    private static void put(IntSet[] users, int component, int mind) {
        users[component] = users[component] == null ? new IntSet() : users[component];
        users[component].add(mind);
    }

    /** Those of the called components, and the mind itself, that do more than read. */
    int[] effects(int mind) {
        if (effects[mind] == null) {
            IntSet found = new IntSet();
            if (changes(mind)) {
                found.add(mind);
            }
            for (int c : acts(mind)) {
                if (changes(c)) {
                    found.add(c);
                }
            }
            effects[mind] = found.sorted();
        }
        return effects[mind];
    }

    /** What is only taken to have effects because it is a tool does not count when it hands on to another tool. */
    private boolean changes(int c) {
        if (!landscape.facts().stated(c, SIDE_EFFECTS) && handsOn(c)) {
            return false;
        }
        return landscape.facts().value(c, SIDE_EFFECTS) instanceof FactValue.Words w
                && w.value().stream().anyMatch(EFFECTS::contains);
    }

    private boolean handsOn(int c) {
        Digraph forward = landscape.calls().forward();
        for (int e = forward.begin(c); e < forward.end(c); e++) {
            int next = forward.target(e);
            if (next != c && landscape.kind(next).tool() && !landscape.kind(c).person()) {
                return !landscape.minds().is(c) && landscape.kind(c).tool()
                        || landscape.index().isA(c, "tool-runtime");
            }
        }
        return false;
    }

    boolean acts(int mind, int component) {
        return component == mind || Arrays.binarySearch(acts(mind), component) >= 0;
    }

    /** Path of components and flows from a mind to what it calls. */
    List<Integer> path(int mind, int component) {
        var route = Search.route(landscape.calls().forward(), mind, component, this::passes);
        return route == null ? List.of(mind, component) : Paths.elements(landscape.index(), route);
    }
}
