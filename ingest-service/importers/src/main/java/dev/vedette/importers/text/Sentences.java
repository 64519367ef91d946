package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits prose, notes and list items into sentences. Linear; a sentence without end is cut. */
final class Sentences {

    private static final int MAX_CHARS = 1_500;
    private static final int SHORT = 4;
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
        for (Stretch stretch : Layout.of(text)) {
            if (stretch.tokens() != null) {
                add(stretch, stretch.from(), stretch.to(), stretch.tokens());
            } else if (stretch.kind() == Stretch.Kind.HEADING) {
                add(stretch, stretch.from(), stretch.to());
            } else {
                split(stretch);
            }
        }
    }

    private void split(Stretch stretch) {
        int start = stretch.from();
        for (int i = start; i < stretch.to(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && ends(i) && !numbering(stretch, i)) {
                add(stretch, start, i + 1);
                start = i + 1;
            } else if (i - start >= MAX_CHARS && (Character.isWhitespace(c) || i - start >= 2 * MAX_CHARS)) {
                add(stretch, start, i);
                start = i;
            }
        }
        add(stretch, start, stretch.to());
    }

    /** The point behind the number of a list item ends no sentence. */
    private boolean numbering(Stretch stretch, int i) {
        return i - stretch.from() < 8
                && text.substring(stretch.from(), i).strip().chars().allMatch(Character::isDigit);
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
        if (ABBREVIATIONS.contains(before)) {
            return before.equals("etc") && !lower;
        }
        // careless writers begin with a small letter; what is cut short ("enc.", "incl.") is short
        return !lower || before.length() > SHORT || before.indexOf('.') < 0 && Character.isUpperCase(text.charAt(from));
    }

    private void add(Stretch stretch, int from, int to) {
        int start = from;
        while (start < to && (skippable(text.charAt(start)) || text.charAt(start) == '#')) {
            start++;
        }
        if (to - start > 4 && text.charAt(start) == '(') {
            int close = text.indexOf(')', start + 1);
            boolean letters = close > start && close - start <= 4 && close < to;
            for (int i = start + 1; letters && i < close; i++) {
                letters = Character.isLetterOrDigit(text.charAt(i));
            }
            start = letters ? close + 1 : start;
        }
        int number = start;
        while (stretch.kind() == Stretch.Kind.ITEM && number < to && Character.isDigit(text.charAt(number))) {
            number++;
        }
        if (number > start && number < to && (text.charAt(number) == '.' || text.charAt(number) == ')')) {
            start = number + 1;
        }
        if (start < to) {
            add(stretch, start, to, Tokens.of(text, start, to));
        }
    }

    private void add(Stretch stretch, int from, int to, List<Token> tokens) {
        if (tokens.stream().noneMatch(Token::isWord)) {
            return;
        }
        int start = tokens.getFirst().start();
        String plain =
                text.substring(Math.min(start, to), to).replace('\n', ' ').strip();
        sentences.add(new Sentence(sentences.size(), plain, tokens, position(start), stretch.kind(), stretch.aside()));
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
