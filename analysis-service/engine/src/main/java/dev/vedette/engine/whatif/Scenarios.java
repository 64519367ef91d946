package dev.vedette.engine.whatif;

import dev.vedette.contracts.assessment.Assessment.Change;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Applies scenarios to models. Pure: the model that goes in stays as it is. */
public final class Scenarios {

    private static final Provenance SUPPOSED = new Provenance(Origin.DECLARED, 1, "what-if", "", "", "what-if@1");
    private static final String NEW = "new:";

    private Scenarios() {}

    /**
     * @throws IllegalArgumentException in plain words when it names an element that is not in the model, a fact that there is
     *     not, or a value that the fact does not take
     */
    public static Model apply(Model model, Scenario scenario) {
        Model changed = model;
        for (Change change : scenario.changes()) {
            changed = apply(changed, change);
        }
        List<Safeguard> safeguards = new ArrayList<>(changed.safeguards());
        for (Scenario.Toggle t : scenario.safeguards()) {
            if (!t.element().isEmpty()) {
                requireKnown(changed, t.element());
            }
            safeguards.removeIf(
                    s -> s.control().equals(t.control()) && s.element().equals(t.element()));
            safeguards.add(new Safeguard(t.control(), t.element(), t.state(), List.of(SUPPOSED)));
        }
        return new Model(
                changed.name(),
                changed.facts(),
                changed.components(),
                changed.flows(),
                changed.zones(),
                changed.dataAssets(),
                safeguards,
                changed.invariants());
    }

    private static Model apply(Model model, Change change) {
        if (change.element().startsWith(NEW)) {
            return appear(model, change);
        }
        FactValue value = Given.value(change.key(), change.value());
        UnaryOperator<Map<String, Fact>> set = facts -> {
            Map<String, Fact> all = new TreeMap<>(facts);
            all.put(change.key(), Fact.of(value, SUPPOSED));
            return all;
        };
        if (change.element().isEmpty()) {
            return with(model, set.apply(model.facts()), model.components(), model.flows());
        }
        requireKnown(model, change.element());
        List<Component> components = model.components().stream()
                .map(c -> c.id().equals(change.element()) ? c.withFacts(set.apply(c.facts())) : c)
                .toList();
        List<Flow> flows = model.flows().stream()
                .map(f -> f.id().equals(change.element()) ? f.withFacts(set.apply(f.facts())) : f)
                .toList();
        return with(model, model.facts(), components, flows);
    }

    private static void requireKnown(Model model, String element) {
        boolean known = model.components().stream().anyMatch(c -> c.id().equals(element))
                || model.flows().stream().anyMatch(f -> f.id().equals(element));
        if (!known) {
            throw new IllegalArgumentException("no element '" + element + "' in the model");
        }
    }

    private static Model appear(Model model, Change change) {
        String[] parts = change.element().substring(NEW.length()).split("<", 2);
        String id = "supposed-" + parts[0];
        List<Component> components = new ArrayList<>(model.components());
        List<Flow> flows = new ArrayList<>(model.flows());
        Map<String, Fact> facts = new TreeMap<>();
        components.stream().filter(c -> c.id().equals(id)).forEach(c -> facts.putAll(c.facts()));
        if (!change.key().equals("exists")) {
            facts.put(change.key(), Fact.of(Given.value(change.key(), change.value()), SUPPOSED));
        }
        components.removeIf(c -> c.id().equals(id));
        components.add(new Component(
                id, "a new " + parts[0], parts[0], null, List.of(), new TreeMap<>(facts), List.of(SUPPOSED)));
        if (parts.length == 2) {
            String flow = parts[1] + ">" + id;
            flows.removeIf(f -> f.id().equals(flow));
            flows.add(new Flow(flow, parts[1], id, "", new TreeMap<>(), List.of(SUPPOSED)));
        }
        return with(model, model.facts(), components, flows);
    }

    private static Model with(Model model, Map<String, Fact> facts, List<Component> components, List<Flow> flows) {
        return new Model(
                model.name(),
                new TreeMap<>(facts),
                components,
                flows,
                model.zones(),
                model.dataAssets(),
                model.safeguards(),
                model.invariants());
    }
}
