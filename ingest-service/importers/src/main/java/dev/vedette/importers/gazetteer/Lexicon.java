package dev.vedette.importers.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases with a meaning each; finds the longest that begins at, or ends before, a place in a list of words. */
final class Lexicon<T> {

    /** @param words how many words matched */
    record Hit<T>(T value, int words) {}

    private final Map<String, T> byPhrase = new HashMap<>();
    /** Most words of a phrase by its first and by its last word, so that most places are ruled out by one look. */
    private final Map<String, Integer> byFirst = new HashMap<>();

    private final Map<String, Integer> byLast = new HashMap<>();

    /** The first meaning of a phrase stays; data files put the more telling line first. */
    void add(String phrase, T value) {
        List<String> words = Words.of(phrase);
        if (!words.isEmpty() && byPhrase.putIfAbsent(String.join(" ", words), value) == null) {
            byFirst.merge(words.getFirst(), words.size(), Math::max);
            byLast.merge(words.getLast(), words.size(), Math::max);
        }
    }

    T exact(List<String> words) {
        T found = byPhrase.get(String.join(" ", words));
        return found != null ? found : byPhrase.get(singularLast(words));
    }

    /** The longest phrase that starts at {@code from}. */
    Hit<T> startingAt(List<String> words, int from) {
        String first = words.get(from);
        int longest = Math.max(byFirst.getOrDefault(first, 0), byFirst.getOrDefault(Words.singular(first), 0));
        for (int n = Math.min(longest, words.size() - from); n > 0; n--) {
            T found = exact(words.subList(from, from + n));
            if (found != null) {
                return new Hit<>(found, n);
            }
        }
        return null;
    }

    /** The longest phrase that ends just before {@code to}. */
    Hit<T> endingAt(List<String> words, int to) {
        String last = words.get(to - 1);
        int longest = Math.max(byLast.getOrDefault(last, 0), byLast.getOrDefault(Words.singular(last), 0));
        for (int n = Math.min(longest, to); n > 0; n--) {
            T found = exact(words.subList(to - n, to));
            if (found != null) {
                return new Hit<>(found, n);
            }
        }
        return null;
    }

    int size() {
        return byPhrase.size();
    }

    private static String singularLast(List<String> words) {
        int last = words.size() - 1;
        String head = Words.singular(words.get(last));
        return last == 0 ? head : String.join(" ", words.subList(0, last)) + " " + head;
    }
}
