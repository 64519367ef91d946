package dev.vedette.engine.guard;

import dev.vedette.contracts.model.Safeguard.State;
import dev.vedette.engine.catalogue.Control;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places where a control would dominate a finding. Each place is a set of elements that must all carry it: one
 * element that every path passes, or all the tools among which an attack may choose.
 */
public record Posts(List<int[]> places) {

    /** @param state best over the places @param where elements of the best place, empty when it is nowhere */
    public record Standing(Optional<State> state, Set<Integer> where) {}

    public Standing standing(Guards guards, Control control) {
        Optional<State> best = Optional.empty();
        Set<Integer> where = Set.of();
        for (int[] place : places) {
            if (place.length == 0) {
                continue;
            }
            Optional<State> one = guards.overAll(control, place);
            if (one.isPresent() && (best.isEmpty() || one.get().compareTo(best.get()) > 0)) {
                best = one;
                where = new TreeSet<>();
                for (int e : place) {
                    where.add(e);
                }
            }
        }
        return new Standing(best, where);
    }
}
