package dev.vedette.tracker.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Markdown in and out of strings. */
public final class Md {
    private static final Parser PARSER = Parser.builder().build();
    private static final String SPECIAL = "\\`*_{}[]()#+-.!|<>~&";

    private Md() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Text from outside as one line of plain words: nothing in it is markup. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** Cuts at a character people see as one, and says so. */
    public static String truncate(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var graphemes = java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
        graphemes.setText(text);
        int end = graphemes.preceding(max);
        return text.substring(0, Math.max(0, end)) + "…";
    }

    /** All words of a text, one space between; for comparing what is shown, not how. */
    public static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
