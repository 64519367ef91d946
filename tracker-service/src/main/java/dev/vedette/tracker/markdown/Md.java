package dev.vedette.tracker.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Markdown in and out of strings. */
public final class Md {
    private static final Parser PARSER = Parser.builder().build();
    /** Markup wherever it stands. */
    private static final String SPECIAL = "\\`*_[]<~";
    /** Markup only at the beginning of a line. */
    private static final Pattern LINE_START = Pattern.compile("^(?:[-+#>=|:]|(\\d{1,9})[.)](?=\\s|$))");

    private Md() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Text from outside as one line of plain words: nothing in it is markup, and what needs no mark gets none. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        String line = words(text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean entity =
                    c == '&' && i + 1 < line.length() && (line.charAt(i + 1) == '#' || letter(line.charAt(i + 1)));
            if (SPECIAL.indexOf(c) >= 0 || entity) {
                out.append('\\');
            }
            out.append(c);
        }
        Matcher start = LINE_START.matcher(line);
        if (start.find()) {
            out.insert(start.group(1) == null ? 0 : start.group(1).length(), '\\');
        }
        return out.toString();
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
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
