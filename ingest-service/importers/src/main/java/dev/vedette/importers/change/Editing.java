package dev.vedette.importers.change;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.importers.label.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A model while a change is worked in. */
final class Editing {

    private final Model before;
    private final Provenance by;
    private final SortedMap<String, Component> components = new TreeMap<>();
    private final SortedMap<String, Flow> flows = new TreeMap<>();
    private final SortedMap<String, Fact> facts;
    private final List<Safeguard> safeguards;

    Editing(Model before, Provenance by) {
        this.before = before;
        this.by = by;
        before.components().forEach(c -> components.put(c.id(), c));
        before.flows().forEach(f -> flows.put(f.id(), f));
        this.facts = new TreeMap<>(before.facts());
        this.safeguards = new ArrayList<>(before.safeguards());
    }

    Provenance by() {
        return by;
    }

    boolean has(String component) {
        return components.containsKey(component);
    }

    List<Component> components() {
        return List.copyOf(components.values());
    }

    List<Flow> flows() {
        return List.copyOf(flows.values());
    }

    /** The id of the component of this name, or {@code null}. */
    String named(String name) {
        String normal = Names.normal(name);
        return components.values().stream()
                .filter(c -> Names.normal(c.name()).equals(normal))
                .map(Component::id)
                .findFirst()
                .orElse(null);
    }

    /** Adds a component under a key made of its name; gives the id of the one that is there if there is one. */
    String add(String name, String type, List<String> aliases, Map<String, FactValue> own) {
        String there = named(name);
        if (there != null) {
            return there;
        }
        String base = Names.key(name).isEmpty() ? type : Names.key(name);
        String id = base;
        for (int n = 2; components.containsKey(id); n++) {
            id = base + "-" + n;
        }
        TreeMap<String, Fact> stated = new TreeMap<>();
        own.forEach((key, value) -> stated.put(key, Fact.of(value, by)));
        components.put(id, new Component(id, name, type, null, aliases, stated, List.of(by)));
        return id;
    }

    /** The flow between two, in either direction, made when there is none. */
    String join(String from, String to) {
        String there = between(from, to);
        if (there != null || from.equals(to)) {
            return there;
        }
        String id = from + ">" + to;
        flows.put(id, new Flow(id, from, to, "", new TreeMap<>(), List.of(by)));
        return id;
    }

    String between(String a, String b) {
        if (flows.containsKey(a + ">" + b)) {
            return a + ">" + b;
        }
        return flows.containsKey(b + ">" + a) ? b + ">" + a : null;
    }

    /** Removes a component with its flows and safeguards. */
    void remove(String component) {
        components.remove(component);
        flows.values().removeIf(f -> f.from().equals(component) || f.to().equals(component));
        safeguards.removeIf(s -> s.element().equals(component));
    }

    void removeFlow(String flow) {
        flows.remove(flow);
        safeguards.removeIf(s -> s.element().equals(flow));
    }

    /** States a fact; what was said otherwise stays as disputed. */
    void fact(String element, String key, FactValue value) {
        if (element == null || element.isEmpty()) {
            facts.put(key, over(facts.get(key), value));
        } else if (components.containsKey(element)) {
            Component c = components.get(element);
            TreeMap<String, Fact> all = new TreeMap<>(c.facts());
            all.put(key, over(all.get(key), value));
            components.put(element, c.withFacts(all));
        } else if (flows.containsKey(element)) {
            Flow f = flows.get(element);
            TreeMap<String, Fact> all = new TreeMap<>(f.facts());
            all.put(key, over(all.get(key), value));
            flows.put(element, f.withFacts(all));
        }
    }

    private Fact over(Fact old, FactValue value) {
        if (old == null) {
            return Fact.of(value, by);
        }
        if (old.value().equals(value)) {
            List<Provenance> both = new ArrayList<>(old.provenance());
            both.add(by);
            return new Fact(value, both, old.disputed());
        }
        List<Fact.Disputed> disputed = new ArrayList<>();
        disputed.add(new Fact.Disputed(old.value(), old.provenance()));
        old.disputed().stream().filter(d -> !d.value().equals(value)).forEach(disputed::add);
        return new Fact(value, List.of(by), disputed);
    }

    /** States a control; an older statement about the same control and element gives way. */
    void guard(String control, String element, Safeguard.State state) {
        safeguards.removeIf(s -> s.control().equals(control) && s.element().equals(element));
        safeguards.add(new Safeguard(control, element, state, List.of(by)));
    }

    List<Safeguard> safeguards() {
        return List.copyOf(safeguards);
    }

    Model model() {
        Set<String> ids = new HashSet<>(components.keySet());
        List<DataAsset> assets = before.dataAssets().stream()
                .map(a -> new DataAsset(
                        a.id(),
                        a.name(),
                        a.holders().stream().filter(ids::contains).toList(),
                        a.facts(),
                        a.provenance()))
                .toList();
        return new Model(
                before.name(),
                facts,
                List.copyOf(components.values()),
                List.copyOf(flows.values()),
                before.zones(),
                assets,
                safeguards,
                before.invariants());
    }
}
