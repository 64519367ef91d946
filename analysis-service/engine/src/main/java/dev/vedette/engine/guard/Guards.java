package dev.vedette.engine.guard;

import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Safeguard.State;
import dev.vedette.engine.catalogue.Control;
import dev.vedette.engine.condition.Scope;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.predicate.Landscape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** State of each control at each element, from safeguards that a source states and from facts that show a control. */
public final class Guards {

    private final Landscape landscape;
    private static final State[] STATES = State.values();
    private static final int NOTHING = -1;
    private final Map<String, Map<Integer, State>> stated = new HashMap<>();
    private final Map<String, byte[]> known = new HashMap<>();

    public Guards(Landscape landscape) {
        this.landscape = landscape;
        ModelIndex index = landscape.index();
        for (Safeguard s : index.model().safeguards()) {
            int element = s.element().isEmpty() ? index.system() : index.number(s.element());
            if (element >= 0) {
                stated.computeIfAbsent(s.control(), k -> new HashMap<>()).merge(element, s.state(), Guards::stronger);
            }
        }
    }

    private static State stronger(State a, State b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** The state at one element, empty when nothing says anything. */
    public Optional<State> at(Control control, int element) {
        byte[] states = known.computeIfAbsent(
                control.id(), k -> new byte[landscape.index().elements()]);
        if (states[element] == 0) {
            State found = find(control, element);
            states[element] = (byte) (found == null ? NOTHING : found.ordinal() + 1);
        }
        return states[element] == NOTHING ? Optional.empty() : Optional.of(STATES[states[element] - 1]);
    }

    private State find(Control control, int element) {
        State best = stated.getOrDefault(control.id(), Map.of()).get(element);
        if (control.shown() != null) {
            Tri shown = shown(control, element);
            if (shown == Tri.TRUE) {
                best = best == null ? State.EVIDENCED : stronger(best, State.EVIDENCED);
            } else if (shown == Tri.FALSE && (best == null || denied(control, element))) {
                best = State.ABSENT;
            }
        }
        return best;
    }

    /** Whether a fact stated of the element itself says that the control is not there, whatever stands before it. */
    public boolean ruledOut(Control control, int element) {
        return control.shown() != null && denied(control, element) && shown(control, element) == Tri.FALSE;
    }

    private Tri shown(Control control, int element) {
        Scope scope = new Scope(landscape, control.shown().variables());
        scope.set(0, element);
        scope.set(1, landscape.index().system());
        return control.shown().condition().test(scope);
    }

    /** A fact stated of the element itself outweighs an older statement that the control is there. */
    private boolean denied(Control control, int element) {
        return control.shown().condition().reads().stream()
                .anyMatch(key -> landscape.facts().stated(element, Keys.of(key)));
    }

    /** The weakest state over elements that must all have it; empty when one has none. */
    Optional<State> overAll(Control control, int[] elements) {
        State weakest = null;
        for (int e : elements) {
            Optional<State> one = at(control, e);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            weakest = weakest == null || one.get().compareTo(weakest) < 0 ? one.get() : weakest;
        }
        return Optional.ofNullable(weakest);
    }
}
