package dev.vedette.importers.text;

/**
 * A word or a mark of a text.
 *
 * @param raw as written
 * @param word in lower case; for a mark the mark itself, {@code ->} for any arrow
 * @param start offset in the text
 * @param end offset after it
 * @param quoted whether back ticks make it a name: {@code `order-api`}
 * @param glue the hyphen or slash that joins it to the token before, or 0
 */
record Token(String raw, String word, int start, int end, boolean isWord, char glue, boolean quoted) {

    Token(String raw, String word, int start, int end, boolean isWord, char glue) {
        this(raw, word, start, end, isWord, glue, false);
    }

    boolean glued() {
        return glue != 0;
    }

    boolean capital() {
        return isWord && (quoted || Character.isUpperCase(raw.charAt(0)));
    }

    boolean is(String mark) {
        return word.equals(mark);
    }
}
