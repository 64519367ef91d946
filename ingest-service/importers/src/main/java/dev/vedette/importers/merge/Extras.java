package dev.vedette.importers.merge;

import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins data assets, safeguards and invariants. */
final class Extras {

    private final Keys keys;
    private final Set<String> flowIds = new HashSet<>();

    Extras(Keys keys, List<Flow> flows) {
        this.keys = keys;
        flows.forEach(f -> flowIds.add(f.id()));
    }

    private record Held(Draft draft, Draft.Asset asset) {}

    List<DataAsset> assets(List<Draft> drafts) {
        TreeMap<String, List<Held>> byName = new TreeMap<>();
        for (Draft d : drafts) {
            for (Draft.Asset a : d.assets()) {
                byName.computeIfAbsent("data-" + Names.key(a.name), k -> new ArrayList<>())
                        .add(new Held(d, a));
            }
        }
        List<DataAsset> assets = new ArrayList<>();
        byName.forEach((id, held) -> {
            TreeSet<String> names = new TreeSet<>();
            TreeSet<String> holders = new TreeSet<>();
            TreeSet<Provenance> by = new TreeSet<>();
            for (Held h : held) {
                names.add(h.asset().name);
                by.addAll(h.asset().provenance);
                h.asset().holders.stream()
                        .map(l -> keys.of(h.draft(), l))
                        .filter(java.util.Objects::nonNull)
                        .forEach(holders::add);
            }
            assets.add(new DataAsset(
                    id,
                    names.first(),
                    new ArrayList<>(holders),
                    FactMerge.merge(held.stream().map(h -> h.asset().facts).toList()),
                    new ArrayList<>(by)));
        });
        return assets;
    }

    List<Safeguard> safeguards(List<Draft> drafts) {
        TreeMap<String, List<Provenance>> by = new TreeMap<>();
        TreeMap<String, Safeguard> first = new TreeMap<>();
        for (Draft d : drafts) {
            for (Draft.Guard g : d.guards()) {
                String element = element(d, g.element());
                String key = g.control() + " " + element + " " + g.state();
                first.putIfAbsent(key, new Safeguard(g.control(), element, g.state(), List.of()));
                by.computeIfAbsent(key, k -> new ArrayList<>()).add(g.by());
            }
        }
        return first.entrySet().stream()
                .map(e -> new Safeguard(
                        e.getValue().control(),
                        e.getValue().element(),
                        e.getValue().state(),
                        by.get(e.getKey())))
                .toList();
    }

    /** A local id or {@code from>to} as a key of the model; the whole system when it is not there. */
    private String element(Draft d, String localId) {
        String part = keys.of(d, localId);
        if (part != null) {
            return part;
        }
        int arrow = localId.indexOf('>');
        if (arrow > 0) {
            String flow = keys.of(d, localId.substring(0, arrow)) + ">" + keys.of(d, localId.substring(arrow + 1));
            return flowIds.contains(flow) ? flow : "";
        }
        return "";
    }

    List<Invariant> invariants(List<Draft> drafts) {
        TreeMap<String, List<Draft.Must>> byText = new TreeMap<>();
        for (Draft d : drafts) {
            d.invariants()
                    .forEach(m -> byText.computeIfAbsent("never-" + Names.key(m.statement()), k -> new ArrayList<>())
                            .add(m));
        }
        List<Invariant> invariants = new ArrayList<>();
        byText.forEach((id, musts) -> invariants.add(new Invariant(
                id,
                musts.stream().map(Draft.Must::statement).sorted().findFirst().orElseThrow(),
                musts.stream().map(Draft.Must::by).toList())));
        return invariants;
    }
}
