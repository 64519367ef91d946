package dev.vedette.importers.d2;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A place in a text and the few ways to move it. */
final class D2Text {

    final String text;
    final String file;
    int at;
    private final int[] lines;

    /** @param file {@code ""} for the file that is read, else the path of an imported one */
    D2Text(String text, String file) {
        this.text = text;
        this.file = file;
        this.lines = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    boolean end() {
        return at >= text.length();
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean startsWith(String s) {
        return text.startsWith(s, at);
    }

    /** Blanks and line continuations. */
    void spaces() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\\' && peek(1) == '\n') {
            at += peek() == '\\' ? 2 : 1;
        }
        // what closes a quote or a bracket is passed over also where the text breaks off before it
        at = Math.min(at, text.length());
    }

    void toLineEnd() {
        int nl = text.indexOf('\n', at);
        at = nl < 0 ? text.length() : nl;
    }

    String position(int offset) {
        int i = Arrays.binarySearch(lines, offset);
        int line = i >= 0 ? i : -i - 2;
        String place = (line + 1) + ":" + (offset - lines[line] + 1);
        return file.isEmpty() ? place : file + ":" + place;
    }

    String since(int start) {
        // a statement that the text breaks off may end behind the text
        int end = Math.min(text.length(), Math.min(at, start + 400));
        String s = text.substring(Math.min(start, end), end);
        int nl = s.indexOf('\n');
        return (nl < 0 ? s : s.substring(0, nl)).strip();
    }
}
