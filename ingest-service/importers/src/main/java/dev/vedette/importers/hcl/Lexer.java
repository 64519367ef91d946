package dev.vedette.importers.hcl;

import dev.vedette.importers.hcl.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits HCL text into tokens. It is in one of three modes, kept on a stack: code, quoted template, heredoc. */
final class Lexer {
    static final int MAX_TOKENS = 2_000_000;
    static final int MAX_TEMPLATE_DEPTH = 100;

    private static final String[] SIGNS = {
        "...", "::", "==", "!=", "<=", ">=", "&&", "||", "=>", "{", "}", "[", "]", "(", ")", "+", "-", "*", "/", "%",
        "<", ">", "!", "=", "?", ":", ",", "."
    };

    private sealed interface Mode {}

    /** {@code braces} counts the open ones, so that the one that ends an interpolation is told from the rest. */
    private static final class Code implements Mode {
        final boolean inTemplate;
        int braces;

        Code(boolean inTemplate) {
            this.inTemplate = inTemplate;
        }
    }

    private static final class Quoted implements Mode {}

    private static final class Heredoc implements Mode {
        final String marker;
        boolean lineStart = true;

        Heredoc(String marker) {
            this.marker = marker;
        }
    }

    private final String s;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Mode> modes = new ArrayDeque<>();
    private int i;
    private int line = 1;
    private int lineBegin;

    Lexer(String text) {
        this.s = text;
    }

    List<Token> tokens() throws HclException {
        modes.push(new Code(false));
        while (i < s.length()) {
            if (tokens.size() > MAX_TOKENS) {
                throw error("the file has more than " + MAX_TOKENS + " tokens");
            }
            switch (modes.getFirst()) {
                case Code code -> code(code);
                case Quoted q -> quoted();
                case Heredoc doc -> heredoc(doc);
            }
        }
        if (modes.getFirst() instanceof Quoted) {
            throw error("a quoted string is not closed");
        }
        if (modes.getFirst() instanceof Heredoc doc) {
            throw error("the heredoc is not closed; it ends with a line that holds only " + doc.marker);
        }
        add(Kind.END, "", i);
        return tokens;
    }

    private void code(Code mode) throws HclException {
        char c = s.charAt(i);
        if (c == '\n') {
            add(Kind.NEWLINE, "\n", i);
            i++;
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\u00a0') {
            i++;
        } else if (c == '#' || s.startsWith("//", i)) {
            int end = s.indexOf('\n', i);
            i = end < 0 ? s.length() : end;
        } else if (s.startsWith("/*", i)) {
            comment();
        } else if (c == '"') {
            add(Kind.QUOTE_OPEN, "\"", i++);
            push(new Quoted());
        } else if (s.startsWith("<<", i) && heredocOpens()) {
            openHeredoc();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (isNameStart(s.codePointAt(i))) {
            name();
        } else if (mode.inTemplate && mode.braces == 0 && (c == '}' || s.startsWith("~}", i))) {
            String close = c == '}' ? "}" : "~}";
            add(Kind.TEMPLATE_CLOSE, close, i);
            i += close.length();
            modes.pop();
        } else {
            sign(mode);
        }
    }

    private void comment() throws HclException {
        int end = s.indexOf("*/", i + 2);
        if (end < 0) {
            throw error("a comment that begins with /* is not closed");
        }
        for (int k = s.indexOf('\n', i); k >= 0 && k < end; k = s.indexOf('\n', k + 1)) {
            line++;
            lineBegin = k + 1;
        }
        i = end + 2;
    }

    private void number() {
        int begin = i;
        digits();
        if (i + 1 < s.length() && s.charAt(i) == '.' && isDigit(s.charAt(i + 1))) {
            i++;
            digits();
        }
        if (i < s.length() && (s.charAt(i) == 'e' || s.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < s.length() && (s.charAt(exponent) == '+' || s.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < s.length() && isDigit(s.charAt(exponent))) {
                i = exponent;
                digits();
            }
        }
        add(Kind.NUMBER, s.substring(begin, i), begin);
    }

    private void digits() {
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
    }

    private void name() {
        int begin = i;
        while (i < s.length()) {
            int c = s.codePointAt(i);
            if (!isNameStart(c) && !Character.isUnicodeIdentifierPart(c) && c != '-') {
                break;
            }
            i += Character.charCount(c);
        }
        add(Kind.NAME, s.substring(begin, i), begin);
    }

    private void sign(Code mode) throws HclException {
        for (String sign : SIGNS) {
            if (s.startsWith(sign, i)) {
                mode.braces += sign.equals("{") ? 1 : sign.equals("}") ? -1 : 0;
                add(Kind.SIGN, sign, i);
                i += sign.length();
                return;
            }
        }
        throw error("the character \"" + Character.toString(s.codePointAt(i)) + "\" has no meaning here");
    }

    private boolean heredocOpens() {
        int k = i + 2;
        if (k < s.length() && s.charAt(k) == '-') {
            k++;
        }
        return k < s.length() && isNameStart(s.codePointAt(k));
    }

    private void openHeredoc() throws HclException {
        int begin = i;
        boolean flush = s.charAt(i + 2) == '-';
        int end = s.indexOf('\n', i);
        if (end < 0) {
            throw error("a heredoc has no content");
        }
        String marker = s.substring(i + (flush ? 3 : 2), end).strip();
        add(Kind.HEREDOC_OPEN, flush ? "<<-" : "<<", begin);
        i = end + 1;
        newLine();
        push(new Heredoc(marker));
    }

    private void quoted() throws HclException {
        StringBuilder piece = new StringBuilder();
        int begin = i;
        int column = column(begin);
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '"' || opensTemplate()) {
                break;
            }
            if (c == '\n') {
                throw error("a quoted string may not go over the end of a line; a heredoc may");
            }
            if (c == '\\') {
                escape(piece);
            } else if (escapedTemplate()) {
                piece.append(c).append('{');
                i += 3;
            } else {
                piece.append(c);
                i++;
            }
        }
        if (!piece.isEmpty()) {
            tokens.add(new Token(Kind.PIECE, piece.toString(), line, column));
        }
        if (i < s.length()) {
            if (s.charAt(i) == '"') {
                add(Kind.QUOTE_CLOSE, "\"", i++);
                modes.pop();
            } else {
                openTemplate();
            }
        }
    }

    private void escape(StringBuilder piece) throws HclException {
        char c = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
        switch (c) {
            case 'n' -> piece.append('\n');
            case 'r' -> piece.append('\r');
            case 't' -> piece.append('\t');
            case '"', '\\' -> piece.append(c);
            case 'u', 'U' -> {
                int length = c == 'u' ? 4 : 8;
                if (i + 2 + length > s.length()) {
                    throw error("the escape \\" + c + " needs " + length + " digits");
                }
                try {
                    piece.appendCodePoint(Integer.parseInt(s.substring(i + 2, i + 2 + length), 16));
                } catch (IllegalArgumentException e) {
                    throw error("the escape \\" + c + " needs " + length + " hexadecimal digits of a character");
                }
                i += length;
            }
            default -> throw error("\\" + c + " is not an escape; a backslash is written \\\\");
        }
        i += 2;
    }

    private void heredoc(Heredoc doc) throws HclException {
        if (doc.lineStart) {
            int end = s.indexOf('\n', i);
            int stop = end < 0 ? s.length() : end;
            if (stop - i < doc.marker.length() + 400
                    && s.substring(i, stop).strip().equals(doc.marker)) {
                add(Kind.HEREDOC_CLOSE, doc.marker, i);
                i = stop;
                modes.pop();
                return;
            }
        }
        StringBuilder piece = new StringBuilder();
        int begin = i;
        int beginLine = line;
        int column = column(begin);
        doc.lineStart = false;
        while (i < s.length() && !opensTemplate()) {
            char c = s.charAt(i);
            if (escapedTemplate()) {
                piece.append(c).append('{');
                i += 3;
                continue;
            }
            piece.append(c);
            i++;
            if (c == '\n') {
                newLine();
                doc.lineStart = true;
                break;
            }
        }
        if (!piece.isEmpty()) {
            tokens.add(new Token(Kind.PIECE, piece.toString(), beginLine, column));
        }
        if (!doc.lineStart && i < s.length()) {
            openTemplate();
        }
    }

    private boolean opensTemplate() {
        char c = s.charAt(i);
        return (c == '$' || c == '%') && i + 1 < s.length() && s.charAt(i + 1) == '{';
    }

    private boolean escapedTemplate() {
        char c = s.charAt(i);
        return (c == '$' || c == '%') && i + 2 < s.length() && s.charAt(i + 1) == c && s.charAt(i + 2) == '{';
    }

    private void openTemplate() throws HclException {
        int length = i + 2 < s.length() && s.charAt(i + 2) == '~' ? 3 : 2;
        add(Kind.TEMPLATE_OPEN, s.substring(i, i + length), i);
        i += length;
        push(new Code(true));
    }

    private void push(Mode mode) throws HclException {
        if (modes.size() >= MAX_TEMPLATE_DEPTH) {
            throw error("strings and interpolations are nested more than " + MAX_TEMPLATE_DEPTH + " deep");
        }
        modes.push(mode);
    }

    private void newLine() {
        line++;
        lineBegin = i;
    }

    private void add(Kind kind, String text, int begin) {
        tokens.add(new Token(kind, text, line, column(begin)));
    }

    private int column(int at) {
        return at - lineBegin + 1;
    }

    private HclException error(String message) {
        return new HclException(new Place(line, column(i)), message);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }
}
