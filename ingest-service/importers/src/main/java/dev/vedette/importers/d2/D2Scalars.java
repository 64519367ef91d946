package dev.vedette.importers.d2;

import dev.vedette.importers.d2.Statement.Value;
import java.util.ArrayList;
import java.util.List;

/** Keys and values of D2: unquoted, quoted, block strings, lists, imports. */
final class D2Scalars {

    private static final int MAX_KEY = 64;

    private final D2Text c;

    D2Scalars(D2Text text) {
        this.c = text;
    }

    /** A path of segments; empty, and the cursor stays, when none is here. */
    List<String> key() {
        List<String> path = new ArrayList<>();
        int back = c.at;
        while (path.size() < MAX_KEY) {
            c.spaces();
            String segment = segment();
            if (segment == null) {
                break;
            }
            path.add(segment);
            back = c.at;
            c.spaces();
            if (c.peek() != '.') {
                break;
            }
            c.at++;
            back = c.at;
        }
        c.at = path.isEmpty() ? back : c.at;
        return path;
    }

    private String segment() {
        if (c.peek() == '"' || c.peek() == '\'') {
            return quoted(c.peek());
        }
        StringBuilder s = new StringBuilder();
        while (!c.end() && !endsKey()) {
            if (c.peek() == '\\' && c.at + 1 < c.text.length()) {
                c.at++;
            }
            s.append(c.peek());
            c.at++;
        }
        String segment = s.toString().strip();
        return segment.isEmpty() ? null : segment;
    }

    private boolean endsKey() {
        char ch = c.peek();
        return switch (ch) {
            case '\n', ':', ';', '{', '}', '.', '(', ')', '[', ']', '|' -> true;
            case '-' -> c.peek(1) == '-' || c.peek(1) == '>';
            case '<' -> c.peek(1) == '-';
            case '#' -> c.at > 0 && Character.isWhitespace(c.text.charAt(c.at - 1));
            default -> false;
        };
    }

    Value value() {
        c.spaces();
        char ch = c.peek();
        if (ch == '"' || ch == '\'') {
            return new Value.Text(quoted(ch), false);
        }
        if (ch == '|') {
            return new Value.Text(block(), true);
        }
        if (ch == '[') {
            return items();
        }
        if (ch == '@') {
            c.at++;
            String path = c.peek() == '"' ? quoted('"') : plain();
            return new Value.Import(path);
        }
        String plain = plain();
        return plain.isEmpty() ? Statement.NONE : new Value.Text(plain, false);
    }

    /** An unquoted value: to the end of the line, or to a block, a separator or a comment. */
    private String plain() {
        StringBuilder s = new StringBuilder();
        while (!c.end()) {
            char ch = c.peek();
            boolean comment = ch == '#' && c.at > 0 && Character.isWhitespace(c.text.charAt(c.at - 1));
            boolean variable = ch == '$' && c.peek(1) == '{';
            if (variable) {
                int close = c.text.indexOf('}', c.at);
                if (close > 0 && close - c.at < 200) {
                    s.append(c.text, c.at, close + 1);
                    c.at = close + 1;
                    continue;
                }
            }
            if (ch == '\n' || ch == ';' || ch == '{' || ch == '}' || ch == ']' || comment) {
                break;
            }
            if (ch == '\\' && c.peek(1) == '\n') {
                c.at += 2;
                c.spaces();
                continue;
            }
            s.append(ch);
            c.at++;
        }
        return s.toString().strip();
    }

    private String quoted(char mark) {
        StringBuilder s = new StringBuilder();
        c.at++;
        while (!c.end() && c.peek() != mark) {
            if (c.peek() == '\\' && mark == '"' && c.at + 1 < c.text.length()) {
                c.at++;
                s.append(c.peek() == 'n' ? '\n' : c.peek());
            } else {
                s.append(c.peek());
            }
            c.at++;
        }
        c.at++;
        return s.toString();
    }

    /** {@code |md ... |}; more bars or other signs before the language ask for the same, mirrored, at the end. */
    private String block() {
        int from = c.at;
        c.at++;
        while (!c.end()
                && c.at - from < 20
                && !Character.isLetterOrDigit(c.peek())
                && !Character.isWhitespace(c.peek())) {
            c.at++;
        }
        String close = new StringBuilder(c.text.substring(from, c.at)).reverse().toString();
        while (Character.isLetterOrDigit(c.peek())) {
            c.at++;
        }
        int body = c.at;
        int end = c.text.indexOf(close, body);
        c.at = end < 0 ? c.text.length() : end + close.length();
        return c.text.substring(body, end < 0 ? c.text.length() : end).strip();
    }

    private Value items() {
        c.at++;
        List<String> items = new ArrayList<>();
        while (!c.end() && c.peek() != ']' && items.size() < 10_000) {
            int before = c.at;
            switch (value()) {
                case Value.Text t -> items.add(t.text());
                default -> {
                    // a list of anything but words has no meaning here
                }
            }
            while (c.peek() == ';' || Character.isWhitespace(c.peek())) {
                c.at++;
            }
            c.at = c.at == before ? c.at + 1 : c.at;
        }
        c.at++;
        return new Value.Items(items);
    }
}
