package dev.vedette.importers.text;

import java.util.List;

/**
 * Lines that are read together.
 *
 * @param from offset in the text
 * @param to offset after it
 * @param tokens of a table row that was put into the order of a sentence, or {@code null}
 * @param aside why it does not speak of what is there ("out of scope"), or {@code ""}
 */
record Stretch(int from, int to, Kind kind, List<Token> tokens, String aside) {

    enum Kind {
        PROSE,
        HEADING,
        /** A list item: a sentence of its own, often without a verb. */
        ITEM,
        /** A row of a table, read as "name (technology) what it does". */
        ROW
    }
}
