package dev.vedette.importers.mermaid;

import java.util.List;

/** Brackets that give a node its shape; longer openings first. */
enum Shapes {
    DOUBLE_CIRCLE("(((", ")))"),
    STADIUM("([", "])"),
    CIRCLE("((", "))"),
    ELLIPSE("(-", "-)"),
    SUBROUTINE("[[", "]]"),
    CYLINDER("[(", ")]"),
    LEAN_RIGHT("[/", "/]"),
    LEAN_LEFT("[\\", "\\]"),
    TRAPEZOID("[/", "\\]"),
    TRAPEZOID_ALT("[\\", "/]"),
    PROPERTIES("[|", "|]"),
    HEXAGON("{{", "}}"),
    DIAMOND("{", "}"),
    ROUND("(", ")"),
    RECTANGLE("[", "]"),
    ODD(">", "]");

    /** An unclosed bracket must not swallow the diagram. */
    private static final int MAX_LINES = 12;

    private static final int MAX_LENGTH = 4_000;

    final String open;
    final String close;

    Shapes(String open, String close) {
        this.open = open;
        this.close = close;
    }

    record Shaped(String shape, String label) {}

    /** Reads a bracketed label at the cursor, or gives {@code null} and stays. */
    static Shaped read(Cursor c) {
        for (Shapes s : values()) {
            if (!c.startsWith(s.open)) {
                continue;
            }
            List<Shapes> siblings = java.util.Arrays.stream(values())
                    .filter(o -> o.open.equals(s.open))
                    .toList();
            int start = c.at + s.open.length();
            int i = afterQuoted(c.text, start);
            int limit = Math.min(c.text.length(), i + MAX_LENGTH);
            int lines = 0;
            for (; i < limit; i++) {
                if (c.text.charAt(i) == '"') {
                    int q = quote(c.text, i + 1);
                    i = q < 0 ? i : q;
                    continue;
                }
                for (Shapes o : siblings) {
                    if (c.text.startsWith(o.close, i)) {
                        String label = c.text.substring(start, i);
                        c.at = i + o.close.length();
                        return new Shaped(o.name().toLowerCase(java.util.Locale.ROOT), label);
                    }
                }
                if (c.text.charAt(i) == '\n' && ++lines > MAX_LINES) {
                    break;
                }
            }
        }
        return null;
    }

    private static int afterQuoted(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '"') {
            int q = quote(text, i + 1);
            return q < 0 ? start : q + 1;
        }
        return start;
    }

    private static int quote(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }
}
