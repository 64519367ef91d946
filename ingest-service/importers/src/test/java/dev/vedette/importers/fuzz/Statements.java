package dev.vedette.importers.fuzz;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Importers;
import dev.vedette.importers.change.ChangeFold;
import dev.vedette.importers.change.ToldChanges;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.samples.Samples;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Folds any sentence into a small model as a change. */
final class Statements {

    private static final Model MODEL = Merge.merge(
            "desk",
            Importers.standard()
                    .read(new Upload(List.of(Samples.of("mermaid").file())))
                    .drafts(),
            null);

    private Statements() {}

    static Model fold(String statement) {
        return ChangeFold.fold(MODEL, ToldChanges.of(statement));
    }
}
