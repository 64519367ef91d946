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

    /** @throws IllegalArgumentException when a change names an element that is not in the model */
    public static Model apply(Model model, Scenario scenario) {
        Model changed = model;
        for (Change change : scenario.changes()) {
            changed = apply(changed, change);
        }
        List<Safeguard> safeguards = new ArrayList<>(changed.safeguards());
        for (Scenario.Toggle t : scenario.safeguards()) {
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
        FactValue value = FactValue.read(change.value());
        UnaryOperator<Map<String, Fact>> set = facts -> {
            Map<String, Fact> all = new TreeMap<>(facts);
            all.put(change.key(), Fact.of(value, SUPPOSED));
            return all;
        };
        if (change.element().isEmpty()) {
            return with(model, set.apply(model.facts()), model.components(), model.flows());
        }
        boolean known = model.components().stream().anyMatch(c -> c.id().equals(change.element()))
                || model.flows().stream().anyMatch(f -> f.id().equals(change.element()));
        if (!known) {
            throw new IllegalArgumentException("no element '" + change.element() + "' in the model");
        }
        List<Component> components = model.components().stream()
                .map(c -> c.id().equals(change.element()) ? c.withFacts(set.apply(c.facts())) : c)
                .toList();
        List<Flow> flows = model.flows().stream()
                .map(f -> f.id().equals(change.element()) ? f.withFacts(set.apply(f.facts())) : f)
                .toList();
        return with(model, model.facts(), components, flows);
    }

    private static Model appear(Model model, Change change) {
        String[] parts = change.element().substring(NEW.length()).split("<", 2);
        String id = "supposed-" + parts[0];
        List<Component> components = new ArrayList<>(model.components());
        List<Flow> flows = new ArrayList<>(model.flows());
        Map<String, Fact> facts = new TreeMap<>();
        if (!change.key().equals("exists")) {
            facts.put(change.key(), Fact.of(FactValue.read(change.value()), SUPPOSED));
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
