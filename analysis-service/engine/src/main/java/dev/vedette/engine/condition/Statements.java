package dev.vedette.engine.condition;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;

/** Facts in words. */
public final class Statements {

    private Statements() {}

    /** E.g. "Mail Tool may reach any address". */
    public static String is(ModelIndex index, int element, int key, FactValue value) {
        return value == null
                ? "nobody says " + question(index, element, key)
                : phrase(Keys.key(key), value, name(index, element));
    }

    public static String phrase(FactKey key, FactValue value, String name) {
        return Phrases.says(key, value, name);
    }

    /** What is not known, as the end of "nobody says ...". */
    public static String question(ModelIndex index, int element, int key) {
        return asks(Keys.key(key), name(index, element));
    }

    public static String asks(FactKey key, String name) {
        return Phrases.asks(key, name);
    }

    private static String name(ModelIndex index, int element) {
        return element == index.system() ? "the system" : index.name(element);
    }
}
