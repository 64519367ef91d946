package dev.vedette.importers.text;

import java.util.List;

/**
 * A stretch of text that is read at once.
 *
 * @param number from 0
 * @param text as written, line breaks as blanks
 * @param position {@code line:column} of its first character
 */
record Sentence(int number, String text, List<Token> tokens, String position, boolean heading) {}
