package dev.vedette.ingest.statement;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.change.ChangeFold;
import java.util.List;

/** Folds statements on top of a merged model. */
public final class Fold {
    private Fold() {}

    public static Model fold(Model merged, List<Statement> statements) {
        Model model = merged;
        for (Statement s : statements) {
            model = switch (s) {
                case Statement.Answer a -> AnswerFold.fold(model, a);
                case Statement.Change c -> ChangeFold.fold(model, c.event());
            };
        }
        return model;
    }

    /** Whether the model has an element of this id; the empty id is the system. */
    public static boolean knows(Model model, String element) {
        return AnswerFold.knows(model, element);
    }
}
