package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A statement that a control of the catalogue is, or is not, in place at an element.
 *
 * @param control catalogue id, e.g. {@code C10}
 * @param element component or flow id, or {@code ""} for the whole system
 * @param state how well it is known to work
 * @param provenance who says so; sorted
 */
public record Safeguard(String control, String element, State state, List<Provenance> provenance)
        implements Comparable<Safeguard> {

    /** How well a control is known to work, weakest first. */
    public enum State {
        /** A source says that it is not there. */
        @JsonProperty("absent")
        ABSENT,
        /** It is meant to come. */
        @JsonProperty("planned")
        PLANNED,
        /** Somebody says so without a fact that shows it. */
        @JsonProperty("asserted")
        ASSERTED,
        /** Seen in the architecture, configuration or a plain statement of how the system is built. */
        @JsonProperty("evidenced")
        EVIDENCED,
        /** Evidenced and tested, with a dated record. */
        @JsonProperty("verified")
        VERIFIED
    }

    private static final Comparator<Safeguard> ORDER = Comparator.comparing(Safeguard::control)
            .thenComparing(Safeguard::element)
            .thenComparing(Safeguard::state);

    public Safeguard {
        Objects.requireNonNull(control, "control");
        element = Objects.requireNonNullElse(element, "");
        Objects.requireNonNull(state, "state");
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }

    @Override
    public int compareTo(Safeguard other) {
        return ORDER.compare(this, other);
    }
}
