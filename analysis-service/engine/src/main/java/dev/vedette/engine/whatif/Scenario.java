package dev.vedette.engine.whatif;

import dev.vedette.contracts.assessment.Assessment.Change;
import dev.vedette.contracts.model.Safeguard;
import java.util.List;

/**
 * What is supposed: changes of facts in the form of {@code becomesRealIf}, and controls with a state.
 *
 * @param changes element id, or {@code new:<type><<caller id>} for a component that the caller would call
 * @param safeguards put in the place of what is said of the same control at the same element
 */
public record Scenario(List<Change> changes, List<Toggle> safeguards) {

    /** @param element id, {@code ""} for the whole system */
    public record Toggle(String control, String element, Safeguard.State state) {}

    public Scenario {
        changes = changes == null ? List.of() : List.copyOf(changes);
        safeguards = safeguards == null ? List.of() : List.copyOf(safeguards);
    }
}
