package dev.vedette.engine.fact;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Zone;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model with numbers for its elements: components 0..n-1, then flows, then the system. Facts lie in columns by key.
 * Classes of data that a data asset holds count for the components that hold it.
 */
public final class ModelIndex {

    private static final Map<String, Set<String>> ANCESTORS = new ConcurrentHashMap<>();

    private final Model model;
    private final int components;
    private final int flows;
    private final int[] from;
    private final int[] to;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final FactValue[][] stated = new FactValue[Keys.count()][];
    private final Zone[] zones;
    private final Object[] words;
    private final List<Set<String>> ancestors;
    private final Map<String, Zone> zoneById = new HashMap<>();

    public ModelIndex(Model model) {
        this.model = model;
        this.components = model.components().size();
        this.flows = model.flows().size();
        this.from = new int[flows];
        this.to = new int[flows];
        this.zones = new Zone[components];
        this.words = new Object[components + flows];
        this.ancestors = new ArrayList<>(components);
        model.zones().forEach(z -> zoneById.put(z.id(), z));
        for (int i = 0; i < components; i++) {
            Component c = model.components().get(i);
            numbers.put(c.id(), i);
            ancestors.add(ANCESTORS.computeIfAbsent(c.type(), ModelIndex::ancestors));
            zones[i] = c.zone() == null ? null : zoneById.get(c.zone());
            load(i, c.facts());
        }
        for (int f = 0; f < flows; f++) {
            Flow flow = model.flows().get(f);
            from[f] = numbers.get(flow.from());
            to[f] = numbers.get(flow.to());
            numbers.putIfAbsent(flow.id(), components + f);
            load(components + f, flow.facts());
        }
        load(system(), model.facts());
        model.dataAssets().forEach(this::spread);
    }

    private void load(int element, SortedMap<String, Fact> facts) {
        facts.forEach((key, fact) -> {
            if (Keys.known(key)) {
                put(element, Keys.of(key), fact.value());
            }
        });
    }

    private void put(int element, int key, FactValue value) {
        if (stated[key] == null) {
            stated[key] = new FactValue[components + flows + 1];
        }
        stated[key][element] = value;
    }

    private void spread(DataAsset asset) {
        Fact classes = asset.facts().get("dataClasses");
        if (classes == null || !(classes.value() instanceof FactValue.Words words)) {
            return;
        }
        int key = Keys.of("dataClasses");
        for (String holder : asset.holders()) {
            Integer element = numbers.get(holder);
            if (element != null) {
                Set<String> all = new TreeSet<>(words.value());
                if (stated(element, key) instanceof FactValue.Words own) {
                    all.addAll(own.value());
                }
                put(element, key, FactValue.of(all));
            }
        }
    }

    public Model model() {
        return model;
    }

    public int components() {
        return components;
    }

    public int flows() {
        return flows;
    }

    /** Number of the system as an element of its own. */
    public int system() {
        return components + flows;
    }

    public int elements() {
        return components + flows + 1;
    }

    public boolean isFlow(int element) {
        return element >= components && element < components + flows;
    }

    public boolean isComponent(int element) {
        return element < components;
    }

    /** The number of flow {@code f} as an element. */
    public int flowElement(int f) {
        return components + f;
    }

    public int flowOf(int element) {
        return element - components;
    }

    public int from(int f) {
        return from[f];
    }

    public int to(int f) {
        return to[f];
    }

    public Component component(int element) {
        return model.components().get(element);
    }

    public Flow flow(int f) {
        return model.flows().get(f);
    }

    /** Id of an element; {@code ""} for the system. */
    public String id(int element) {
        if (isComponent(element)) {
            return component(element).id();
        }
        return isFlow(element) ? flow(flowOf(element)).id() : "";
    }

    /** Name as people write it; a flow is named by its ends. */
    public String name(int element) {
        if (isComponent(element)) {
            return component(element).name();
        }
        if (isFlow(element)) {
            int f = flowOf(element);
            return component(from[f]).name() + " → " + component(to[f]).name();
        }
        return model.name();
    }

    /** Name of a component, or label of a flow, as levelled words; split once, as many rules look at them. */
    @SuppressWarnings("unchecked")
    public List<String> words(int element) {
        if (words[element] == null) {
            words[element] = Names.words(
                    isComponent(element)
                            ? component(element).name()
                            : flow(flowOf(element)).label());
        }
        return (List<String>) words[element];
    }

    /** Number of an element, or -1. */
    public int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    public String type(int component) {
        return component(component).type();
    }

    public boolean isA(int component, String ancestor) {
        return ancestors.get(component).contains(ancestor);
    }

    private static Set<String> ancestors(String type) {
        Set<String> all = new HashSet<>(Set.of(type));
        Vocabulary.standard().types().stream()
                .filter(t -> Vocabulary.standard().isA(type, t.type()))
                .forEach(t -> all.add(t.type()));
        return all;
    }

    /** The innermost zone, or {@code null}. */
    public Zone zone(int component) {
        return zones[component];
    }

    public Zone zoneAround(Zone zone) {
        return zone.parent() == null ? null : zoneById.get(zone.parent());
    }

    /** What is stated, or {@code null}. */
    public FactValue stated(int element, int key) {
        return stated[key] == null ? null : stated[key][element];
    }

    /** Whether any element states the key; rules skip whole columns by it. */
    public boolean anywhere(int key) {
        return stated[key] != null;
    }

    public Fact fact(int element, int key) {
        String name = Keys.name(key);
        if (isComponent(element)) {
            return component(element).facts().get(name);
        }
        return isFlow(element)
                ? flow(flowOf(element)).facts().get(name)
                : model.facts().get(name);
    }

    public List<Zone> zones() {
        return model.zones();
    }
}
