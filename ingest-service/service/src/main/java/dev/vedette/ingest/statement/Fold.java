package dev.vedette.ingest.statement;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import java.util.List;

/** Folds statements on top of a merged model. */
public final class Fold {
    private Fold() {}

    public static Model fold(Model merged, List<Statement> statements) {
        Model model = merged;
        for (Statement s : statements) {
            model = switch (s) {
                case Statement.Answer a -> AnswerFold.fold(model, a);
                case Statement.Change c -> observed(model, c.event());
            };
        }
        return model;
    }

    /** Whether the model has an element of this id; the empty id is the system. */
    public static boolean knows(Model model, String element) {
        return AnswerFold.knows(model, element);
    }

    private static Model observed(Model merged, ChangeObserved change) {
        Model model = merged;
        for (ChangeObserved.ObservedFact f : change.facts()) {
            String element = f.element() == null ? "" : f.element();
            FactValue value = FactValue.read(Json.MAPPER.convertValue(f.value(), Object.class));
            String evidence = change.statement() == null ? value.text() : change.statement();
            Provenance by = new Provenance(Origin.OBSERVED, 1.0, "change", change.changeId(), evidence, "change@1");
            model = AnswerFold.fold(model, element, f.key(), value, by);
        }
        return model;
    }
}
