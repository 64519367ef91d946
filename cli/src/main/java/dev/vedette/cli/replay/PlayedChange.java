package dev.vedette.cli.replay;

import dev.vedette.contracts.event.ChangeObserved;
import java.nio.file.Path;
import java.util.List;

/** One item of a changes file. */
sealed interface PlayedChange {

    /** What people read as the cause. */
    String cause();

    /** Something that happened in production. */
    record Happened(ChangeObserved change) implements PlayedChange {
        @Override
        public String cause() {
            return change.statement() == null || change.statement().isBlank() ? change.changeId() : change.statement();
        }
    }

    /** The sources of the model are these from now on. */
    record NewSources(String cause, List<Path> paths) implements PlayedChange {
        public NewSources {
            paths = List.copyOf(paths);
        }
    }
}
