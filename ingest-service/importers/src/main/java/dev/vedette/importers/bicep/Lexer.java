package dev.vedette.importers.bicep;

import dev.vedette.importers.bicep.Token.Kind;
import dev.vedette.importers.hcl.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits Bicep text into tokens. A stack tells how many braces are open inside each interpolation. */
final class Lexer {
    private static final int MAX_TOKENS = 1_000_000;
    private static final String[] SIGNS = {
        "...", "::", "==", "!=", "=~", "!~", "<=", ">=", "&&", "||", "??", "=>", ".?", "{", "}", "[", "]", "(", ")",
        "+", "-", "*", "/", "%", "<", ">", "!", "=", "?", ":", ",", ".", "@", "|", "^"
    };

    private final String s;
    /** ARM expressions escape a quote by doubling it and know no interpolation. */
    private final boolean arm;

    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Hole> holes = new ArrayDeque<>();
    /** An interpolation that is open, in a multi-line string when it has dollars. */
    private static final class Hole {
        private final int dollars;
        private int braces;

        Hole(int dollars) {
            this.dollars = dollars;
        }
    }

    private int i;
    private int line = 1;
    private int lineBegin;

    Lexer(String text, boolean arm) {
        this.s = text;
        this.arm = arm;
    }

    List<Token> tokens() throws BicepException {
        while (i < s.length()) {
            if (tokens.size() > MAX_TOKENS || holes.size() > 100) {
                throw new BicepException(here(), "the file is beyond the limits of size or nesting");
            }
            next();
        }
        if (!holes.isEmpty()) {
            throw new BicepException(here(), "an interpolation is not closed");
        }
        tokens.add(new Token(Kind.END, "", here()));
        return tokens;
    }

    private void next() throws BicepException {
        char c = s.charAt(i);
        if (c == '\n') {
            tokens.add(new Token(Kind.NEWLINE, "\n", here()));
            i++;
            line++;
            lineBegin = i;
        } else if (Character.isWhitespace(c)) {
            i++;
        } else if (s.startsWith("//", i)) {
            int end = s.indexOf('\n', i);
            i = end < 0 ? s.length() : end;
        } else if (s.startsWith("/*", i)) {
            int end = s.indexOf("*/", i + 2);
            if (end < 0) {
                throw new BicepException(here(), "a comment is not closed");
            }
            skipTo(end + 2);
        } else if (!arm && s.startsWith("'''", i)) {
            raw(here(), 0, i + 3);
        } else if (!arm && c == '$' && dollars() > 0) {
            Place at = here();
            int dollars = dollars();
            raw(at, dollars, i + dollars + 3);
        } else if (c == '\'') {
            Place at = here();
            i++;
            string(at);
        } else if (c >= '0' && c <= '9') {
            int begin = i;
            while (i < s.length() && (Character.isDigit(s.charAt(i)) || s.charAt(i) == '.' && arm)) {
                i++;
            }
            tokens.add(new Token(Kind.NUMBER, s.substring(begin, i), here()));
        } else if (Character.isLetter(c) || c == '_') {
            int begin = i;
            Place at = here();
            while (i < s.length() && (Character.isLetterOrDigit(s.charAt(i)) || s.charAt(i) == '_')) {
                i++;
            }
            tokens.add(new Token(Kind.NAME, s.substring(begin, i), at));
        } else if (c == '#') {
            int end = s.indexOf('\n', i);
            i = end < 0 ? s.length() : end;
        } else {
            sign();
        }
    }

    private void sign() throws BicepException {
        for (String sign : SIGNS) {
            if (s.startsWith(sign, i)) {
                if (sign.equals("}") && !holes.isEmpty() && holes.getFirst().braces == 0) {
                    Hole hole = holes.pop();
                    i++;
                    if (hole.dollars > 0) {
                        raw(here(), hole.dollars, i);
                    } else {
                        string(here());
                    }
                    return;
                }
                if (!holes.isEmpty() && (sign.equals("{") || sign.equals("}"))) {
                    holes.getFirst().braces += sign.equals("{") ? 1 : -1;
                }
                tokens.add(new Token(Kind.SIGN, sign, here()));
                i += sign.length();
                return;
            }
        }
        throw new BicepException(here(), "the character \"" + s.charAt(i) + "\" has no meaning here");
    }

    /** Dollars before the quotes of a multi-line string: as many stand before the brace of its interpolations. */
    private int dollars() {
        int end = i;
        while (end < s.length() && s.charAt(end) == '$') {
            end++;
        }
        return s.startsWith("'''", end) ? end - i : 0;
    }

    /**
     * From inside a multi-line string to its end or to the next interpolation.
     *
     * @param dollars 0 when it has no interpolations
     */
    private void raw(Place at, int dollars, int begin) throws BicepException {
        int end = s.indexOf("'''", begin);
        int hole = dollars == 0 ? -1 : s.indexOf("$".repeat(dollars) + "{", begin);
        if (hole >= 0 && (end < 0 || hole < end)) {
            tokens.add(new Token(Kind.TEXT_OPEN, s.substring(begin, hole), at));
            skipTo(hole + dollars + 1);
            holes.push(new Hole(dollars));
            return;
        }
        if (end < 0) {
            throw new BicepException(at, "a multi-line string is not closed");
        }
        while (s.startsWith("'", end + 3)) {
            end++;
        }
        tokens.add(new Token(Kind.TEXT, s.substring(begin, end), at));
        skipTo(end + 3);
    }

    /** From inside a string to its end or to the next interpolation. */
    private void string(Place at) throws BicepException {
        StringBuilder text = new StringBuilder();
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '\'') {
                if (arm && i + 1 < s.length() && s.charAt(i + 1) == '\'') {
                    text.append('\'');
                    i += 2;
                    continue;
                }
                i++;
                tokens.add(new Token(Kind.TEXT, text.toString(), at));
                return;
            }
            if (!arm && s.startsWith("${", i)) {
                i += 2;
                holes.push(new Hole(0));
                tokens.add(new Token(Kind.TEXT_OPEN, text.toString(), at));
                return;
            }
            if (!arm && c == '\\' && i + 1 < s.length()) {
                i++;
                char e = s.charAt(i);
                text.append(e == 'n' ? '\n' : e == 't' ? '\t' : e == 'r' ? '\r' : e);
                i++;
                continue;
            }
            if (c == '\n' && !arm) {
                break;
            }
            text.append(c);
            i++;
        }
        throw new BicepException(at, "a string is not closed");
    }

    private void skipTo(int end) {
        for (; i < end; i++) {
            if (s.charAt(i) == '\n') {
                line++;
                lineBegin = i + 1;
            }
        }
    }

    private Place here() {
        return new Place(line, i - lineBegin + 1);
    }
}
