package dev.vedette.engine.notation;

import dev.vedette.contracts.assessment.Assessment.Change;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.whatif.Scenario;
import dev.vedette.engine.whatif.Scenarios;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Models a little different. */
public final class Edits {

    private Edits() {}

    /** Without one cited fact; a cited existence takes the element away with what hangs on it. */
    public static Model without(Model model, FactRef fact) {
        List<Component> components = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        boolean exists = fact.key().equals("exists");
        for (Component c : model.components()) {
            if (!c.id().equals(fact.element())) {
                components.add(c);
            } else if (!exists) {
                components.add(c.withFacts(less(c.facts(), fact.key())));
            }
        }
        for (Flow f : model.flows()) {
            boolean itself = f.id().equals(fact.element());
            boolean hangs = exists && (f.from().equals(fact.element()) || f.to().equals(fact.element()));
            if (!hangs && !(itself && exists)) {
                flows.add(itself ? f.withFacts(less(f.facts(), fact.key())) : f);
            }
        }
        Map<String, Fact> system = fact.element().isEmpty() ? less(model.facts(), fact.key()) : model.facts();
        return new Model(
                model.name(),
                new TreeMap<>(system),
                components,
                flows,
                model.zones(),
                List.of(),
                model.safeguards(),
                List.of());
    }

    private static Map<String, Fact> less(Map<String, Fact> facts, String key) {
        Map<String, Fact> rest = new TreeMap<>(facts);
        rest.remove(key);
        return rest;
    }

    public static Model with(Model model, List<Change> changes) {
        return Scenarios.apply(model, new Scenario(changes, List.of()));
    }

    /** Whether changes name only what can be set; the appearance of a bare component promises nothing by itself. */
    public static boolean applicable(Model model, List<Change> changes) {
        return !changes.isEmpty() && changes.stream().noneMatch(c -> c.key().equals("exists"));
    }

    public static Model shuffled(Model model, long seed) {
        List<Component> components = new ArrayList<>(model.components());
        List<Flow> flows = new ArrayList<>(model.flows());
        Collections.shuffle(components, new Random(seed));
        Collections.shuffle(flows, new Random(seed));
        return new Model(
                model.name(),
                model.facts(),
                components,
                flows,
                model.zones(),
                model.dataAssets(),
                model.safeguards(),
                model.invariants());
    }

    public static Model guarded(Model model, String control, String element) {
        return Scenarios.apply(
                model,
                new Scenario(List.of(), List.of(new Scenario.Toggle(control, element, Safeguard.State.EVIDENCED))));
    }
}
