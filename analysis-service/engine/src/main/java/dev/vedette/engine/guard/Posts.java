package dev.vedette.engine.guard;

import dev.vedette.contracts.model.Safeguard.State;
import dev.vedette.engine.catalogue.Control;
import dev.vedette.engine.predicate.Fences;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places where a control would dominate a finding. Each place is a set of elements that must all carry it: one
 * element that every path passes, or all the tools among which an attack may choose. Several doors may carry it together.
 *
 * @param inside the component that a fence of guarded doors may close off, or -1
 */
public record Posts(List<int[]> places, Fences fences, int inside) {

    /** @param state best over the places @param where elements of the best place, empty when it is nowhere */
    public record Standing(Optional<State> state, Set<Integer> where) {}

    public Standing standing(Guards guards, Control control) {
        Optional<State> best = Optional.empty();
        int[] where = {};
        for (int[] place : places) {
            if (place.length == 0) {
                continue;
            }
            Optional<State> one = guards.overAll(control, place);
            if (one.isPresent() && (best.isEmpty() || one.get().compareTo(best.get()) > 0)) {
                best = one;
                where = place;
            }
        }
        if (inside >= 0 && (best.isEmpty() || best.get().compareTo(State.EVIDENCED) < 0)) {
            int[] fence = fences.round(inside, v -> counts(guards.at(control, v)));
            if (fence.length > 0) {
                best = guards.overAll(control, fence);
                where = fence;
            }
        }
        Set<Integer> elements = new TreeSet<>();
        for (int e : where) {
            elements.add(e);
        }
        return new Standing(best, elements);
    }

    private static boolean counts(Optional<State> state) {
        return state.isPresent() && state.get().compareTo(State.EVIDENCED) >= 0;
    }
}
