package dev.vedette.importers.text;

import java.util.List;
import java.util.Set;

/** What the words of a sentence must be like for a rule to hold. */
sealed interface Shape permits Pattern, Bag {

    /** The first match at or after a cell, or {@code null}. */
    Pattern.Match find(List<Cell> cells, int from);

    /** Whether every word that is needed occurs; most rules end here. */
    boolean possible(Set<String> words);

    /** Whether the shape itself holds the denial, so that the sentence's is part of it. */
    boolean denies();

    /** {@code &} begins a set of words in any order, {@code &=} one that no denial turns round, anything else a sequence. */
    static Shape of(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith("&= ")) {
            return new Bag(trimmed.substring(3), true);
        }
        return trimmed.startsWith("& ") ? new Bag(trimmed.substring(2), false) : new Pattern(trimmed);
    }
}
