package dev.vedette.engine.condition;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;

/** Facts in words. */
public final class Statements {

    private Statements() {}

    /** E.g. "Mail Tool: where a sending or fetching tool may go = any". */
    public static String is(ModelIndex index, int element, int key, FactValue value) {
        return index.name(element) + ": " + phrase(Keys.key(key), value);
    }

    public static String phrase(FactKey key, FactValue value) {
        if (value instanceof FactValue.Flag flag) {
            return flag.value() ? key.meaning() : "not " + key.meaning();
        }
        return key.meaning() + " = " + (value == null ? "not known" : value.text());
    }

    /** What is not known, as the end of "nobody says ...". */
    public static String question(ModelIndex index, int element, int key) {
        FactKey k = Keys.key(key);
        return "for " + index.name(element) + ": " + k.meaning();
    }
}
