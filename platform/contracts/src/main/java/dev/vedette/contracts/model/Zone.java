package dev.vedette.contracts.model;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A trust boundary and what is inside it.
 *
 * @param id stable key
 * @param name as people write it
 * @param kind internet, third-party, organisation, account, network, subnet, cluster, namespace, host, device, managed, group
 * @param parent id of the zone around it, or {@code null}
 * @param facts by key; {@code trust} tells how far it is trusted
 * @param provenance who says so; sorted
 */
public record Zone(
        String id,
        String name,
        String kind,
        String parent,
        SortedMap<String, Fact> facts,
        List<Provenance> provenance) {

    public Zone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        facts = Model.sorted(facts);
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }
}
