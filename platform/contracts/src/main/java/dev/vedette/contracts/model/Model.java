package dev.vedette.contracts.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The threat model of one system: the merge of all its facts. Immutable and canonical: lists are sorted by id, so
 * that two models that say the same are equal and serialise to the same bytes.
 *
 * @param facts statements about the system as a whole, by key
 */
public record Model(
        String name,
        SortedMap<String, Fact> facts,
        List<Component> components,
        List<Flow> flows,
        List<Zone> zones,
        List<DataAsset> dataAssets,
        List<Safeguard> safeguards,
        List<Invariant> invariants) {

    public Model {
        Objects.requireNonNull(name, "name");
        facts = sorted(facts);
        components = sortedById(components, Component::id);
        flows = sortedById(flows, Flow::id);
        zones = sortedById(zones, Zone::id);
        dataAssets = sortedById(dataAssets, DataAsset::id);
        safeguards = safeguards == null ? List.of() : List.copyOf(new TreeSet<>(safeguards));
        invariants = sortedById(invariants, Invariant::id);
        Set<String> ids = new HashSet<>();
        components.forEach(c -> ids.add(c.id()));
        for (Flow f : flows) {
            if (!ids.contains(f.from()) || !ids.contains(f.to())) {
                throw new IllegalArgumentException("flow " + f.id() + " joins a component that is not in the model");
            }
        }
        Set<String> zoneIds = new HashSet<>();
        zones.forEach(z -> zoneIds.add(z.id()));
        for (Component c : components) {
            if (c.zone() != null && !zoneIds.contains(c.zone())) {
                throw new IllegalArgumentException(
                        "component " + c.id() + " is in zone " + c.zone() + ", which is not in the model");
            }
        }
    }

    public static Model empty(String name) {
        return new Model(name, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static SortedMap<String, Fact> sorted(Map<String, Fact> facts) {
        return facts == null || facts.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    private static <T> List<T> sortedById(Collection<T> items, Function<T, String> id) {
        if (items == null || items.isEmpty()) {
            return List.of();
        }
        List<T> sorted = items.stream().sorted(Comparator.comparing(id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException("two elements have the id " + id.apply(sorted.get(i)));
            }
        }
        return sorted;
    }
}
