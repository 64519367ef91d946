package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word or mark of a sentence as rules see it.
 *
 * @param mention that it belongs to, or {@code null}
 */
record Cell(int token, String word, Mention mention) {

    static List<Cell> of(Scan s) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            cells.add(new Cell(i, s.word(i), s.mentionAt[i]));
        }
        return cells;
    }

    boolean says(String other) {
        return word.equals(other);
    }
}
