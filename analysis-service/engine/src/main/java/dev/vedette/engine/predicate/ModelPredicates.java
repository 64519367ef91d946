package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import java.util.List;
import java.util.Set;

/** What can be said of models that classify, score or generate. */
final class ModelPredicates {

    private static final int TASK = Landscape.key("task");
    private static final Set<String> PREDICTING =
            Set.of("classification", "detection", "recognition", "scoring", "forecasting", "ranking");

    private ModelPredicates() {}

    static List<Named> all() {
        return List.of();
    }

    /** A model that decides among fixed outcomes, by its stated or evident task, or an unnamed model that no mind uses. */
    static boolean predictive(Landscape l, int c) {
        if (l.facts().value(c, TASK) instanceof FactValue.Word w) {
            return PREDICTING.contains(w.value()) && !l.kind(c).person();
        }
        return l.kind(c).model() && !l.minds().llm(c);
    }
}
