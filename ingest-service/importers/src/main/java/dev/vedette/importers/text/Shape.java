package dev.vedette.importers.text;

import java.util.List;
import java.util.regex.Matcher;

/** What the words of a sentence must be like for a rule to hold. */
sealed interface Shape permits Pattern, Bag {

    java.util.regex.Pattern BAG = java.util.regex.Pattern.compile("&(=?)(\\d*) ");

    /** The first match at or after a cell, or {@code null}. */
    Pattern.Match find(List<Cell> cells, int from);

    /** What must all occur; most shapes end here. */
    List<Needed> needed();

    /** Whether the shape itself holds the denial, so that the sentence's is part of it. */
    boolean denies();

    /**
     * {@code &} begins a set of words in any order, {@code &=} one that no denial turns round, anything else a sequence;
     * a number behind them bounds how far the words may stand from the first: {@code &=6}.
     */
    static Shape of(String text) {
        Matcher bag = BAG.matcher(text.trim());
        if (!bag.lookingAt()) {
            return new Pattern(text.trim());
        }
        int window = bag.group(2).isEmpty() ? Bag.WINDOW : Integer.parseInt(bag.group(2));
        return new Bag(text.trim().substring(bag.end()), !bag.group(1).isEmpty(), window);
    }
}
