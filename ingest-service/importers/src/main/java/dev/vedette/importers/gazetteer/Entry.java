package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.SortedMap;

/**
 * A line of the data files.
 *
 * @param name canonical name of a product, or {@code ""} for a kind of part or a role
 * @param kind which file it is of
 */
record Entry(String name, Kind kind, String type, double confidence, SortedMap<String, FactValue> facts) {
    enum Kind {
        PRODUCT,
        HEAD,
        ROLE
    }

    Typed typed(String matched) {
        return new Typed(type, confidence, facts, matched);
    }
}
