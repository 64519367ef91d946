package dev.vedette.analysis.whatif;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Zone;
import dev.vedette.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts assumptions on a model. */
final class Assumptions {
    private static final Provenance ASSUMED =
            new Provenance(Origin.ANSWERED, 1.0, "what-if", "", "assumed", "what-if@1");

    private Assumptions() {}

    static Model on(Model model, WhatIf whatIf) {
        Model m = model;
        for (WhatIf.FactToggle t : whatIf.facts()) {
            m = fact(m, t);
        }
        for (WhatIf.SafeguardToggle t : whatIf.safeguards()) {
            m = safeguard(m, t);
        }
        return m;
    }

    private static Model fact(Model m, WhatIf.FactToggle t) {
        String id = t.element() == null ? "" : t.element();
        require(m, id);
        return new Model(
                m.name(),
                id.isEmpty() ? with(m.facts(), t) : m.facts(),
                m.components().stream()
                        .map(c -> c.id().equals(id) ? c.withFacts(with(c.facts(), t)) : c)
                        .toList(),
                m.flows().stream()
                        .map(f -> f.id().equals(id) ? f.withFacts(with(f.facts(), t)) : f)
                        .toList(),
                m.zones().stream()
                        .map(z -> z.id().equals(id)
                                ? new Zone(z.id(), z.name(), z.kind(), z.parent(), with(z.facts(), t), z.provenance())
                                : z)
                        .toList(),
                m.dataAssets(),
                m.safeguards(),
                m.invariants());
    }

    private static Model safeguard(Model m, WhatIf.SafeguardToggle t) {
        String id = t.element() == null ? "" : t.element();
        require(m, id);
        List<Safeguard> result = new ArrayList<>(m.safeguards());
        result.removeIf(s -> s.control().equals(t.control()) && s.element().equals(id));
        result.add(new Safeguard(t.control(), id, t.state(), List.of(ASSUMED)));
        return new Model(
                m.name(), m.facts(), m.components(), m.flows(), m.zones(), m.dataAssets(), result, m.invariants());
    }

    private static SortedMap<String, Fact> with(SortedMap<String, Fact> facts, WhatIf.FactToggle t) {
        SortedMap<String, Fact> result = new TreeMap<>(facts);
        if (t.value() == null || t.value().isNull()) {
            result.remove(t.key());
        } else {
            result.put(t.key(), Fact.of(value(t), ASSUMED));
        }
        return result;
    }

    private static FactValue value(WhatIf.FactToggle t) {
        try {
            return FactValue.read(Json.MAPPER.convertValue(t.value(), Object.class));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    e.getMessage(), "/facts/" + t.key(), "Give the value that the fact asks for.");
        }
    }

    private static void require(Model m, String id) {
        boolean known = id.isEmpty()
                || m.components().stream().map(Component::id).anyMatch(id::equals)
                || m.flows().stream().map(Flow::id).anyMatch(id::equals)
                || m.zones().stream().map(Zone::id).anyMatch(id::equals);
        if (!known) {
            throw ProblemException.invalid(
                    "The model has no element \"" + id + "\".",
                    "/element",
                    "Take the id from the assessment document.");
        }
    }
}
