package dev.vedette.importers.change;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.model.Model;
import java.util.Objects;

/**
 * Folds one change into a model. Pure and deterministic: the same model and change give the same model. What the change
 * says overrides what was said before; the old value stays visible as disputed.
 */
public final class ChangeFold {

    private ChangeFold() {}

    public static Model fold(Model model, ChangeObserved change) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(change, "change");
        Editing editing = new Editing(model, Observed.by(change));
        Structured.apply(change, editing);
        if (change.facts().isEmpty()
                && change.statement() != null
                && !change.statement().isBlank()) {
            Told.apply(change, editing);
        }
        return editing.model();
    }
}
