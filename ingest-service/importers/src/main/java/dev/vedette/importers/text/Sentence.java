package dev.vedette.importers.text;

import java.util.List;

/**
 * A stretch of text that is read at once.
 *
 * @param number from 0
 * @param text as written, line breaks as blanks
 * @param position {@code line:column} of its first character
 * @param kind of the lines that it stands in
 * @param aside why it does not speak of what is there ("out of scope"), or {@code ""}
 */
record Sentence(int number, String text, List<Token> tokens, String position, Stretch.Kind kind, String aside) {

    boolean heading() {
        return kind == Stretch.Kind.HEADING;
    }

    boolean question() {
        return text.endsWith("?");
    }

    /** Whether list items are announced: "with three agents:". */
    boolean announces() {
        return text.endsWith(":");
    }
}
