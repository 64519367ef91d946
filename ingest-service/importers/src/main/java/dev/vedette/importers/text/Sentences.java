package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits prose, notes and list items into sentences. Linear; a sentence without end is cut. */
final class Sentences {

    private static final int MAX_CHARS = 1_500;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "approx", "inc", "vs", "no", "dr", "mr", "mrs", "ms", "ca", "cf", "ltd", "corp",
            "resp", "incl", "excl", "fig", "st", "prof", "z.b", "bzw", "max", "min", "e", "g", "i", "al");

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private int line = 1;
    private int lineStart;
    private int counted;

    private Sentences(String text) {
        this.text = text;
    }

    static List<Sentence> of(String text) {
        Sentences s = new Sentences(text);
        s.split();
        return s.sentences;
    }

    private void split() {
        int start = 0;
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c == '\n' && breaksAt(i)) {
                add(start, i);
                start = i + 1;
            } else if ((c == '.' || c == '!' || c == '?') && ends(i)) {
                add(start, i + 1);
                start = i + 1;
            } else if (i - start >= MAX_CHARS && (c == ' ' || c == '\n' || i - start >= 2 * MAX_CHARS)) {
                add(start, i);
                start = i;
            }
        }
        add(start, n);
    }

    /** A line break ends a sentence before an empty line, a list item, a heading or a table row. */
    private boolean breaksAt(int newline) {
        int i = newline + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        if (c == '\n' || c == '#' || c == '|' || c == '>') {
            return true;
        }
        boolean bullet = (c == '-' || c == '*' || c == '+' || c == '\u2022')
                && i + 1 < text.length()
                && text.charAt(i + 1) == ' ';
        int digits = i;
        while (digits < text.length() && digits < i + 3 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > i
                && digits + 1 < text.length()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && text.charAt(digits + 1) == ' ';
        int lineBegin = text.lastIndexOf('\n', newline - 1) + 1;
        boolean heading = lineBegin < text.length() && (text.charAt(lineBegin) == '#' || text.charAt(lineBegin) == '|');
        return bullet || numbered || heading;
    }

    private boolean ends(int i) {
        if (i + 1 < text.length()
                && !Character.isWhitespace(text.charAt(i + 1))
                && text.charAt(i + 1) != '"'
                && text.charAt(i + 1) != ')') {
            return false;
        }
        if (text.charAt(i) != '.') {
            return true;
        }
        int from = i;
        while (from > 0 && (Words.wordChar(text.charAt(from - 1)) || text.charAt(from - 1) == '.') && i - from < 12) {
            from--;
        }
        String before = text.substring(from, i).toLowerCase(Locale.ROOT);
        int next = i + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '"')) {
            next++;
        }
        boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next)) && text.charAt(i + 1) != '\n';
        boolean product = lower
                && next + 2 < text.length()
                && text.substring(next, next + 3).equals("n8n");
        if (ABBREVIATIONS.contains(before)) {
            return before.equals("etc") && !lower;
        }
        return !lower || product;
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && skippable(text.charAt(start))) {
            start++;
        }
        if (start >= to) {
            return;
        }
        boolean heading = text.charAt(start) == '#';
        while (start < to && (text.charAt(start) == '#' || skippable(text.charAt(start)))) {
            start++;
        }
        List<Token> tokens = Tokens.of(text, start, to);
        if (tokens.stream().noneMatch(Token::isWord)) {
            return;
        }
        String plain = text.substring(start, to).replace('\n', ' ').strip();
        sentences.add(new Sentence(sentences.size(), plain, tokens, position(start), heading));
    }

    private static boolean skippable(char c) {
        return Character.isWhitespace(c)
                || c == '*'
                || c == '>'
                || c == '|'
                || c == '\u2022'
                || c == '-'
                || c == '`'
                || c == '+';
    }

    private String position(int offset) {
        for (; counted < offset; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return line + ":" + (offset - lineStart + 1);
    }
}
