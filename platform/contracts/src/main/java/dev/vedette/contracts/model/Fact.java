package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One statement about an element. Its key is the map key it is held under and comes from the vocabulary
 * ({@code vocabulary/facts.json}).
 *
 * @param value what is stated
 * @param provenance who says so; at least one, sorted
 * @param disputed other values that other sources state and that lost; shown, never silently dropped
 */
public record Fact(
        FactValue value,
        List<Provenance> provenance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Disputed> disputed) {

    /** A statement that contradicts the fact's value. */
    public record Disputed(FactValue value, List<Provenance> provenance) {
        public Disputed {
            Objects.requireNonNull(value, "value");
            provenance = List.copyOf(new TreeSet<>(provenance));
        }
    }

    public Fact {
        Objects.requireNonNull(value, "value");
        provenance = List.copyOf(new TreeSet<>(provenance));
        disputed = disputed == null ? List.of() : List.copyOf(disputed);
        if (provenance.isEmpty()) {
            throw new IllegalArgumentException("a fact needs a provenance");
        }
    }

    public static Fact of(FactValue value, Provenance provenance) {
        return new Fact(value, List.of(provenance), List.of());
    }

    /** The strongest origin among its provenances. */
    public Origin origin() {
        return provenance.stream().map(Provenance::origin).max(Enum::compareTo).orElseThrow();
    }
}
