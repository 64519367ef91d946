package dev.vedette.engine.remedy;

import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.whatif.Scenario;
import java.util.List;

/** One control at one or several components that only together stand on every way. */
record Measure(String control, List<String> elements) implements Comparable<Measure> {

    int cost() {
        return elements.size();
    }

    Scenario scenario() {
        return new Scenario(
                List.of(),
                elements.stream()
                        .map(e -> new Scenario.Toggle(control, e, Safeguard.State.EVIDENCED))
                        .toList());
    }

    @Override
    public int compareTo(Measure other) {
        int byControl = control.compareTo(other.control);
        return byControl != 0 ? byControl : String.join("\n", elements).compareTo(String.join("\n", other.elements));
    }
}
