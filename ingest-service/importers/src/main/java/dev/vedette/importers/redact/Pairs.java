package dev.vedette.importers.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Things found by the first two characters of the text they begin with, in one pass over a large text: nearly every
 * position is passed over by one look into a table.
 */
final class Pairs<T> {
    private static final int ASCII = 128;

    private final List<List<T>> byPair = new ArrayList<>();

    /** @param begin of at least two ASCII characters; small and capital letters are taken as the same */
    Pairs(List<T> things, Function<T, String> begin) {
        for (int i = 0; i < ASCII * ASCII; i++) {
            byPair.add(null);
        }
        for (T thing : things) {
            String b = begin.apply(thing).toLowerCase(Locale.ROOT);
            for (char first : new char[] {b.charAt(0), Character.toUpperCase(b.charAt(0))}) {
                for (char second : new char[] {b.charAt(1), Character.toUpperCase(b.charAt(1))}) {
                    put(first * ASCII + second, thing);
                }
            }
        }
    }

    private void put(int pair, T thing) {
        List<T> known = byPair.get(pair) == null ? new ArrayList<>() : byPair.get(pair);
        if (!known.contains(thing)) {
            known.add(thing);
        }
        byPair.set(pair, known);
    }

    /** What may begin at a position, or {@code null}. */
    List<T> at(String text, int at) {
        char first = text.charAt(at);
        char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return first < ASCII && second < ASCII ? byPair.get(first * ASCII + second) : null;
    }
}
