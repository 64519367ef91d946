package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The type a label speaks of.
 *
 * @param confidence 0..1
 * @param facts what the words say beside the type
 */
public record Typed(String type, double confidence, SortedMap<String, FactValue> facts) {

    /** The root of all types: nothing is known. */
    public static final Typed NOTHING = new Typed("component", 0, new TreeMap<>());

    public boolean known() {
        return confidence > 0;
    }
}
