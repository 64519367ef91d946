package dev.vedette.engine.fact;

import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the fact keys of the vocabulary, so that facts are held in columns. */
public final class Keys {

    /** That the element is there at all. */
    public static final int EXISTS = -1;

    private static final List<FactKey> KEYS = List.copyOf(Vocabulary.standard().facts());
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < KEYS.size(); i++) {
            NUMBERS.put(KEYS.get(i).key(), i);
        }
    }

    private Keys() {}

    public static int count() {
        return KEYS.size();
    }

    /** @throws IllegalArgumentException when the vocabulary has no such key */
    public static int of(String key) {
        Integer number = NUMBERS.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no fact key '" + key + "' in the vocabulary");
        }
        return number;
    }

    public static boolean known(String key) {
        return NUMBERS.containsKey(key);
    }

    public static FactKey key(int number) {
        return KEYS.get(number);
    }

    public static String name(int number) {
        return number == EXISTS ? "exists" : KEYS.get(number).key();
    }
}
