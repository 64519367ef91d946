package dev.vedette.ingest.statement;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.change.ChangeFold;
import java.util.ArrayList;
import java.util.List;

/** Folds statements on top of a merged model. */
public final class Fold {
    private static final int ID_DIGITS = 12;

    private Fold() {}

    public static Model fold(Model merged, List<Statement> statements) {
        Model model = merged;
        for (Statement s : statements) {
            model = switch (s) {
                case Statement.Answer a -> AnswerFold.fold(model, a);
                case Statement.Must m -> must(model, m);
                case Statement.Change c -> ChangeFold.fold(model, c.event());
            };
        }
        return model;
    }

    /** Whether the model has an element of this id; the empty id is the system. */
    public static boolean knows(Model model, String element) {
        return AnswerFold.knows(model, element);
    }

    private static Model must(Model m, Statement.Must must) {
        Provenance by = new Provenance(Origin.ANSWERED, 1.0, "answer", "", "says " + must.by(), "answer@1");
        String id = "said-" + Json.sha256(must.key()).substring(0, ID_DIGITS);
        List<Invariant> all = new ArrayList<>(m.invariants());
        all.add(new Invariant(id, must.statement(), List.of(by)));
        return new Model(
                m.name(), m.facts(), m.components(), m.flows(), m.zones(), m.dataAssets(), m.safeguards(), all);
    }
}
