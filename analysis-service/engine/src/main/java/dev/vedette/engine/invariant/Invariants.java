package dev.vedette.engine.invariant;

import dev.vedette.contracts.assessment.Assessment.InvariantResult;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.predicate.Landscape;
import dev.vedette.engine.predicate.Walk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Checks all invariants of a model. A line that cannot be understood is unknown, with what was expected; never true. */
public final class Invariants {

    private final Landscape landscape;
    private final ModelIndex index;
    private final Finder finder;

    private Invariants(Landscape landscape) {
        this.landscape = landscape;
        this.index = landscape.index();
        this.finder = new Finder(landscape);
    }

    public static List<InvariantResult> check(Landscape landscape) {
        Invariants invariants = new Invariants(landscape);
        return landscape.index().model().invariants().stream()
                .map(invariants::check)
                .toList();
    }

    private InvariantResult check(Invariant invariant) {
        Optional<Line> line = Line.read(invariant.statement());
        if (line.isEmpty()) {
            return unknown(invariant, "expected '<who> must never <do> <what> [without <guard>]'");
        }
        BitSet from = finder.components(line.get().subject());
        if (from.isEmpty()) {
            return unknown(invariant, "no component is called '" + line.get().subject() + "'");
        }
        BitSet to = finder.targets(line.get());
        if (to.isEmpty()) {
            return finder.isKnownAction(line.get())
                    ? holds(invariant, List.of(), "nothing in the model can do that")
                    : unknown(invariant, "no component is called '" + line.get().object() + "'");
        }
        BitSet guards = line.get().guard().isEmpty()
                ? new BitSet()
                : finder.guards(line.get().guard(), to);
        List<Integer> breaking = new Walk(landscape).path(from, to, guards);
        if (!breaking.isEmpty()) {
            return new InvariantResult(
                    invariant.id(),
                    invariant.statement(),
                    false,
                    ids(breaking),
                    List.of(),
                    "this path breaks it"
                            + (guards.isEmpty() && !line.get().guard().isEmpty()
                                    ? "; no " + line.get().guard() + " is in the model"
                                    : ""));
        }
        boolean reachable = !new Walk(landscape).path(from, to, new BitSet()).isEmpty();
        return holds(
                invariant,
                reachable ? guards.stream().mapToObj(index::id).toList() : List.of(),
                reachable ? "every path passes the guard" : "no path leads there");
    }

    private List<String> ids(List<Integer> path) {
        List<String> ids = new ArrayList<>();
        path.forEach(e -> ids.add(index.id(e)));
        return ids;
    }

    private static InvariantResult holds(Invariant i, List<String> guards, String reason) {
        return new InvariantResult(i.id(), i.statement(), true, List.of(), guards, reason);
    }

    private static InvariantResult unknown(Invariant i, String reason) {
        return new InvariantResult(i.id(), i.statement(), null, List.of(), List.of(), reason);
    }
}
