package dev.vedette.engine;

import dev.vedette.contracts.assessment.Assessment.ComponentView;
import dev.vedette.contracts.assessment.Assessment.FlowView;
import dev.vedette.contracts.assessment.Assessment.ModelView;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The model as an assessment shows it: facts as plain values beside who says so. */
final class ModelViews {

    private ModelViews() {}

    static ModelView of(Model model) {
        return new ModelView(
                model.components().stream().map(ModelViews::component).toList(),
                model.flows().stream()
                        .map(f -> new FlowView(f.id(), f.from(), f.to(), f.label(), plain(f.facts()), f.provenance()))
                        .toList(),
                model.zones(),
                model.dataAssets(),
                model.safeguards(),
                model.invariants());
    }

    private static ComponentView component(Component c) {
        SortedMap<String, List<Provenance>> who = new TreeMap<>();
        c.facts().forEach((key, fact) -> who.put(key, fact.provenance()));
        return new ComponentView(
                c.id(),
                c.name(),
                c.type(),
                Vocabulary.standard().layer(c.type()),
                c.zone(),
                plain(c.facts()),
                who,
                c.provenance());
    }

    private static SortedMap<String, Object> plain(SortedMap<String, Fact> facts) {
        SortedMap<String, Object> values = new TreeMap<>();
        facts.forEach((key, fact) -> values.put(
                key,
                switch (fact.value()) {
                    case FactValue.Flag f -> f.value();
                    case FactValue.Count c -> c.value();
                    case FactValue.Word w -> w.value();
                    case FactValue.Words w -> w.value();
                }));
        return values;
    }
}
