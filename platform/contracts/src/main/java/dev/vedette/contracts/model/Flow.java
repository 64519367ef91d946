package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A connection; it points from who initiates to who is called. Facts tell which way data moves.
 *
 * @param id stable key: {@code from>to}, or {@code from>to#n} for a further flow between the same two
 * @param from component id
 * @param to component id
 * @param label as written, or {@code ""}
 * @param facts by key, sorted
 * @param provenance who says so; sorted
 */
public record Flow(
        String id,
        String from,
        String to,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String label,
        SortedMap<String, Fact> facts,
        List<Provenance> provenance) {

    public Flow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        label = Objects.requireNonNullElse(label, "");
        facts = Model.sorted(facts);
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }

    public Flow withFacts(Map<String, Fact> others) {
        return new Flow(id, from, to, label, new TreeMap<>(others), provenance);
    }
}
