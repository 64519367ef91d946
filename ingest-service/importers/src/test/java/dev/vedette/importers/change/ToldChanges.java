package dev.vedette.importers.change;

import dev.vedette.contracts.event.ChangeObserved;
import java.util.List;

/** Changes as an operator tells them. */
public final class ToldChanges {

    private ToldChanges() {}

    public static ChangeObserved of(String statement) {
        return new ChangeObserved(
                "c1",
                "s",
                ChangeObserved.Kind.ARCHITECTURE,
                null,
                null,
                true,
                null,
                null,
                statement,
                List.of(),
                null,
                null);
    }
}
