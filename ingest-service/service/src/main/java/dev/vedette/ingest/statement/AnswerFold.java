package dev.vedette.ingest.statement;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts one answered fact on its element. An element that has left the model is passed over; the answer stays. */
final class AnswerFold {
    private AnswerFold() {}

    static Model fold(Model m, Statement.Answer a) {
        String evidence = a.value().text() + ", says " + a.by();
        Provenance by =
                new Provenance(Origin.ANSWERED, 1.0, "answer", a.element() + "/" + a.fact(), evidence, "answer@1");
        String element = a.element();
        UnaryOperator<SortedMap<String, Fact>> said = facts -> with(facts, a.fact(), a.value(), by);
        boolean system = element.isEmpty();
        return new Model(
                m.name(),
                system ? said.apply(m.facts()) : m.facts(),
                each(m.components(), c -> c.id().equals(element) ? c.withFacts(said.apply(c.facts())) : c),
                each(m.flows(), f -> f.id().equals(element) ? f.withFacts(said.apply(f.facts())) : f),
                each(m.zones(), z -> z.id().equals(element) ? zone(z, said.apply(z.facts())) : z),
                each(m.dataAssets(), d -> d.id().equals(element) ? asset(d, said.apply(d.facts())) : d),
                m.safeguards(),
                m.invariants());
    }

    static boolean knows(Model m, String element) {
        return element.isEmpty()
                || m.components().stream().map(Component::id).anyMatch(element::equals)
                || m.flows().stream().map(Flow::id).anyMatch(element::equals)
                || m.zones().stream().map(Zone::id).anyMatch(element::equals)
                || m.dataAssets().stream().map(DataAsset::id).anyMatch(element::equals);
    }

    private static SortedMap<String, Fact> with(Map<String, Fact> facts, String key, FactValue value, Provenance by) {
        SortedMap<String, Fact> result = new TreeMap<>(facts);
        result.put(key, override(facts.get(key), value, by));
        return result;
    }

    private static Fact override(Fact old, FactValue value, Provenance by) {
        if (old == null) {
            return Fact.of(value, by);
        }
        List<Fact.Disputed> disputed = new ArrayList<>(old.disputed());
        List<Provenance> provenance = new ArrayList<>();
        provenance.add(by);
        if (old.value().equals(value)) {
            provenance.addAll(old.provenance());
        } else {
            disputed.add(new Fact.Disputed(old.value(), old.provenance()));
        }
        return new Fact(value, provenance, disputed);
    }

    private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
        return items.stream().map(change).toList();
    }

    private static Zone zone(Zone z, SortedMap<String, Fact> facts) {
        return new Zone(z.id(), z.name(), z.kind(), z.parent(), facts, z.provenance());
    }

    private static DataAsset asset(DataAsset d, SortedMap<String, Fact> facts) {
        return new DataAsset(d.id(), d.name(), d.holders(), facts, d.provenance());
    }
}
