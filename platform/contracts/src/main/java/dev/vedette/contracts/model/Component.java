package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A part of the system or of its surroundings.
 *
 * @param id stable key, unique in the model; survives re-layout, re-ordering, re-import and a change of format
 * @param name as people write it
 * @param type from the type vocabulary ({@code vocabulary/types.json}), e.g. {@code vector-db}
 * @param zone id of the innermost zone that holds it, or {@code null}
 * @param aliases other names it goes by, sorted
 * @param facts by key, sorted
 * @param provenance who says that it exists; sorted
 */
public record Component(
        String id,
        String name,
        String type,
        String zone,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> aliases,
        SortedMap<String, Fact> facts,
        List<Provenance> provenance) {

    public Component {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        aliases = aliases == null ? List.of() : List.copyOf(new TreeSet<>(aliases));
        facts = Model.sorted(facts);
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }

    public Component withFacts(Map<String, Fact> others) {
        return new Component(id, name, type, zone, aliases, new TreeMap<>(others), provenance);
    }
}
