package dev.vedette.importers.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of which a sentence must hold one for a shape to match.
 *
 * @param exact whole words
 * @param begin what a word may begin with
 */
record Needed(Set<String> exact, List<String> begin) {

    /** @param words with {@code *} for any ending */
    static Needed of(Collection<String> words) {
        return new Needed(
                words.stream().filter(w -> !w.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                words.stream()
                        .filter(w -> w.endsWith("*"))
                        .map(w -> w.substring(0, w.length() - 1))
                        .distinct()
                        .toList());
    }

    /** The fewer words, the fewer sentences have one; a beginning stands for several, a small word is nearly everywhere. */
    int breadth() {
        long small = exact.stream().filter(Lexemes.standard()::functionWord).count();
        return exact.size() + 4 * begin.size() + 40 * (int) small;
    }

    /** @param beginnings of the words of the sentence */
    boolean in(Set<String> words, Set<String> beginnings) {
        for (String b : begin) {
            if (beginnings.contains(b)) {
                return true;
            }
        }
        boolean fewer = exact.size() < words.size();
        for (String word : fewer ? exact : words) {
            if ((fewer ? words : exact).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
