package dev.vedette.importers.d2;

import dev.vedette.importers.d2.Statement.EdgeReference;
import dev.vedette.importers.d2.Statement.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses D2 statement by statement; what it cannot read is kept as odd and the next line is tried. Nesting is bounded:
 * deeper blocks are passed over.
 */
final class D2Parser {

    static final int MAX_DEPTH = 100;
    private static final int MAX_STATEMENTS = 200_000;
    private static final Pattern ARROW = Pattern.compile("<?-+>|<-+|--+");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6}|\\*)\\]");

    /** A piece of text that is no statement. */
    record Odd(String position, String text) {}

    private final D2Text c;
    private final D2Scalars scalars;
    final List<Odd> odd = new ArrayList<>();
    private int count;

    D2Parser(D2Text text) {
        this.c = text;
        this.scalars = new D2Scalars(text);
    }

    List<Statement> file() {
        List<Statement> all = new ArrayList<>();
        while (!c.end()) {
            all.addAll(map(0));
            if (!c.end()) {
                // a closing brace too many
                odd.add(new Odd(c.position(c.at), "}"));
                c.at++;
            }
        }
        return all;
    }

    /** Statements up to the closing brace, which stays. */
    private List<Statement> map(int depth) {
        List<Statement> all = new ArrayList<>();
        while (true) {
            skip();
            if (c.end() || c.peek() == '}' || count > MAX_STATEMENTS) {
                c.at = count > MAX_STATEMENTS ? c.text.length() : c.at;
                return all;
            }
            int start = c.at;
            Statement s = statement(depth);
            if (s != null) {
                all.add(s);
                count++;
            }
            if (s == null || c.at == start) {
                c.at = Math.max(c.at, start);
                c.toLineEnd();
                odd.add(new Odd(c.position(start), c.since(start)));
            }
        }
    }

    /** White space, separators and comments. */
    private void skip() {
        while (!c.end()) {
            if (Character.isWhitespace(c.peek()) || c.peek() == ';') {
                c.at++;
            } else if (c.startsWith("\"\"\"")) {
                int close = c.text.indexOf("\"\"\"", c.at + 3);
                c.at = close < 0 ? c.text.length() : close + 3;
            } else if (c.peek() == '#') {
                c.toLineEnd();
            } else {
                return;
            }
        }
    }

    private Statement statement(int depth) {
        int start = c.at;
        if (c.startsWith("...")) {
            c.at += 3;
            Value value = scalars.value();
            return new Statement(List.of(), List.of(), null, value, null, c.position(start), c.since(start));
        }
        if (c.peek() == '&' || c.peek() == '!' && c.peek(1) == '&') {
            // a filter of a glob
            c.toLineEnd();
            return new Statement(List.of(), List.of(), null, Statement.NONE, null, c.position(start), c.since(start));
        }
        boolean bracket = c.peek() == '(';
        c.at += bracket ? 1 : 0;
        List<List<String>> keys = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        List<String> first = scalars.key();
        if (first.isEmpty()) {
            return null;
        }
        if (c.peek() == '(') {
            bracket = true;
            c.at++;
            List<String> prefix = first;
            first = join(prefix, scalars.key());
            chain(first, keys, arrows, prefix);
        } else {
            chain(first, keys, arrows, List.of());
        }
        EdgeReference edge = bracket ? reference() : null;
        return rest(keys, arrows, edge, start, depth);
    }

    private static List<String> join(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private void chain(List<String> first, List<List<String>> keys, List<String> arrows, List<String> prefix) {
        keys.add(first);
        while (true) {
            c.spaces();
            Matcher m = ARROW.matcher(c.text).region(c.at, c.text.length());
            if (!m.lookingAt()) {
                return;
            }
            int back = c.at;
            c.at = m.end();
            c.spaces();
            List<String> next = scalars.key();
            if (next.isEmpty()) {
                c.at = back;
                return;
            }
            arrows.add(m.group());
            keys.add(join(prefix, next));
        }
    }

    /** {@code )[0].label} behind the ends of an edge. */
    private EdgeReference reference() {
        c.spaces();
        if (c.peek() != ')') {
            return new EdgeReference(-1, List.of());
        }
        c.at++;
        Matcher m = INDEX.matcher(c.text).region(c.at, c.text.length());
        int index = -1;
        if (m.lookingAt()) {
            index = m.group(1).equals("*") ? -1 : Integer.parseInt(m.group(1));
            c.at = m.end();
        }
        List<String> path = List.of();
        if (c.peek() == '.') {
            c.at++;
            path = scalars.key();
        }
        return new EdgeReference(index, path);
    }

    private Statement rest(List<List<String>> keys, List<String> arrows, EdgeReference edge, int start, int depth) {
        Value value = Statement.NONE;
        List<Statement> block = null;
        c.spaces();
        if (c.peek() == ':') {
            c.at++;
            c.spaces();
            value = c.peek() == '{' ? Statement.NONE : scalars.value();
            c.spaces();
        }
        String written = c.since(start);
        if (c.peek() == '{') {
            block = block(depth);
        }
        return new Statement(keys, arrows, edge, value, block, c.position(start), written);
    }

    private List<Statement> block(int depth) {
        c.at++;
        List<Statement> block = List.of();
        if (depth >= MAX_DEPTH) {
            odd.add(new Odd(c.position(c.at), "a block nested deeper than " + MAX_DEPTH + " levels"));
            for (int open = 1; !c.end() && open > 0; c.at++) {
                open += c.peek() == '{' ? 1 : c.peek() == '}' ? -1 : 0;
            }
            return block;
        }
        block = map(depth + 1);
        if (c.peek() == '}') {
            c.at++;
        }
        return block;
    }
}
