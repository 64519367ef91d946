package dev.vedette.engine.whatif;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;

/** Values of facts as people give them: one word where a list belongs will do, anything else is refused in plain words. */
final class Given {

    private Given() {}

    /**
     * @param json boolean, number, text or list of texts
     * @throws IllegalArgumentException when there is no such fact or it takes no such value
     */
    static FactValue value(String key, Object json) {
        FactKey fact = Vocabulary.standard()
                .fact(key)
                .orElseThrow(() -> new IllegalArgumentException("there is no fact '" + key
                        + "'; the facts of an assessment and its becomesRealIf show which there are"));
        return switch (fact.kind()) {
            case FLAG -> FactValue.of(flag(fact, json));
            case COUNT -> FactValue.of(count(fact, json));
            case WORD -> FactValue.of(word(fact, json));
            case WORDS ->
                FactValue.of(words(json).stream().map(w -> word(fact, w)).toList());
        };
    }

    private static boolean flag(FactKey fact, Object json) {
        return switch (json) {
            case Boolean b -> b;
            case String s when s.equals("true") -> true;
            case String s when s.equals("false") -> false;
            default -> throw wrong(fact, json, "true or false");
        };
    }

    private static long count(FactKey fact, Object json) {
        try {
            return Long.parseLong(json.toString());
        } catch (NumberFormatException e) {
            throw wrong(fact, json, "a whole number");
        }
    }

    private static String word(FactKey fact, Object json) {
        if (!(json instanceof String word)
                || !fact.values().isEmpty() && !fact.values().contains(word)) {
            throw wrong(fact, json, fact.values().isEmpty() ? "a word" : "one of " + String.join(", ", fact.values()));
        }
        return word;
    }

    private static Collection<?> words(Object json) {
        return json instanceof Collection<?> many ? many : List.of(json);
    }

    private static IllegalArgumentException wrong(FactKey fact, Object json, String expected) {
        return new IllegalArgumentException("'" + fact.key() + "' takes " + expected + ", not '" + json + "'");
    }
}
