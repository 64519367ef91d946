package dev.vedette.importers.mermaid;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text, with the few ways to move it that the parsers share. */
final class Cursor {
    final String text;
    int at;
    private final int[] lineStarts;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        return java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** line:column, both from 1. */
    String position(int offset) {
        int i = Arrays.binarySearch(lineStarts, offset);
        int line = i >= 0 ? i : -i - 2;
        return (line + 1) + ":" + (offset - lineStarts[line] + 1);
    }

    boolean end() {
        return at >= text.length();
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    boolean startsWith(String s) {
        return text.startsWith(s, at);
    }

    void spaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    void whitespace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Offset of the end of this line. */
    int lineEnd() {
        int nl = text.indexOf('\n', at);
        return nl < 0 ? text.length() : nl;
    }

    String restOfLine() {
        String rest = text.substring(at, lineEnd());
        at = lineEnd();
        return rest;
    }

    /** Moves behind a match that starts here, else stays. */
    String take(Pattern pattern) {
        Matcher m = pattern.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            return null;
        }
        at = m.end();
        return m.group();
    }

    boolean at(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    String since(int start) {
        return text.substring(start, Math.min(at, start + 400)).strip();
    }
}
