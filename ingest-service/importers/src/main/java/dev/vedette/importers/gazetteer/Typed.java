package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a name says about the thing that bears it.
 *
 * @param type of the vocabulary
 * @param confidence 0 to 1, how sure the type is
 * @param facts that the name alone states (provider, hosting, side effects of a tool, data classes ...)
 * @param matched the words that decided
 */
public record Typed(String type, double confidence, SortedMap<String, FactValue> facts, String matched) {
    public Typed {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    Typed with(Map<String, FactValue> more) {
        SortedMap<String, FactValue> all = new TreeMap<>(facts);
        more.forEach(all::putIfAbsent);
        return new Typed(type, confidence, all, matched);
    }

    Typed as(String otherType, double otherConfidence) {
        return new Typed(otherType, otherConfidence, facts, matched);
    }
}
