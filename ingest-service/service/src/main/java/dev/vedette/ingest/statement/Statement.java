package dev.vedette.ingest.statement;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.model.FactValue;
import java.util.Locale;

/** Something said about a system after its sources were read. */
public sealed interface Statement {

    /** What it is about: saying the same key again replaces the earlier statement, at the end of the order. */
    String key();

    /** Who said it. */
    String by();

    /** @param element component, flow, zone or data asset id, or {@code ""} for the system */
    record Answer(String element, String fact, FactValue value, String by) implements Statement {
        @Override
        public String key() {
            return element + "/" + fact;
        }
    }

    /** Something that must never be possible, in one line of plain words. */
    record Must(String statement, String by) implements Statement {
        @Override
        public String key() {
            return statement.toLowerCase(Locale.ROOT);
        }
    }

    record Change(ChangeObserved event, String by) implements Statement {
        @Override
        public String key() {
            return event.changeId();
        }
    }
}
