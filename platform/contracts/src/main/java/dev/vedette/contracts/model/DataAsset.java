package dev.vedette.contracts.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Information worth protecting.
 *
 * @param id stable key
 * @param name as people write it, e.g. "support tickets"
 * @param holders ids of components that hold or carry it, sorted
 * @param facts by key; {@code dataClasses} tells how sensitive it is
 * @param provenance who says so; sorted
 */
public record DataAsset(
        String id, String name, List<String> holders, SortedMap<String, Fact> facts, List<Provenance> provenance) {

    public DataAsset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        holders = holders == null ? List.of() : List.copyOf(new TreeSet<>(holders));
        facts = Model.sorted(facts);
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }
}
