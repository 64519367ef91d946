package dev.vedette.importers.helm;

import java.util.ArrayList;
import java.util.List;

/** Parses what stands in an action: pipelines of commands. */
final class ExpressionParser {

    private static final int MAX_DEPTH = 60;

    private final String s;
    private int at;
    private int depth;

    private ExpressionParser(String s) {
        this.s = s;
    }

    static Expression parse(String text) {
        ExpressionParser p = new ExpressionParser(text);
        Expression e = p.pipeline();
        p.blanks();
        if (p.at < text.length()) {
            throw new RenderException("not understood: " + (text.length() > 80 ? text.substring(0, 80) : text));
        }
        return e;
    }

    /** Operands one after the other. */
    static List<Expression> words(String text) {
        ExpressionParser p = new ExpressionParser(text);
        List<Expression> all = p.operands();
        if (all.isEmpty() || !(all.getFirst() instanceof Expression.Literal)) {
            throw new RenderException("a name is missing");
        }
        return all;
    }

    private void blanks() {
        while (at < s.length() && Character.isWhitespace(s.charAt(at))) {
            at++;
        }
    }

    private Expression pipeline() {
        if (++depth > MAX_DEPTH) {
            throw new RenderException("brackets are nested deeper than " + MAX_DEPTH);
        }
        Expression first = command();
        List<Expression> then = new ArrayList<>();
        blanks();
        while (at < s.length() && s.charAt(at) == '|') {
            at++;
            then.add(command());
            blanks();
        }
        depth--;
        return then.isEmpty() ? first : new Expression.Pipe(first, then);
    }

    private Expression command() {
        List<Expression> operands = operands();
        if (operands.isEmpty()) {
            throw new RenderException("an empty command");
        }
        Expression first = operands.getFirst();
        List<Expression> rest = operands.subList(1, operands.size());
        if (first instanceof Expression.Function f) {
            return new Expression.Function(f.name(), List.copyOf(rest));
        }
        return rest.isEmpty() ? first : new Expression.Method(first, List.copyOf(rest));
    }

    private List<Expression> operands() {
        List<Expression> all = new ArrayList<>();
        while (true) {
            blanks();
            if (at >= s.length() || s.charAt(at) == '|' || s.charAt(at) == ')') {
                return all;
            }
            all.add(fields(operand()));
        }
    }

    private Expression operand() {
        char ch = s.charAt(at);
        if (ch == '(') {
            at++;
            Expression inner = pipeline();
            blanks();
            if (at >= s.length() || s.charAt(at) != ')') {
                throw new RenderException("a bracket is not closed");
            }
            at++;
            return inner;
        }
        if (ch == '"' || ch == '`') {
            return new Expression.Literal(string(ch));
        }
        if (ch == '.') {
            at += at + 1 < s.length() && word(s.charAt(at + 1)) ? 0 : 1;
            return new Expression.Variable(".");
        }
        if (ch == '$') {
            int from = at++;
            while (at < s.length() && word(s.charAt(at))) {
                at++;
            }
            return new Expression.Variable(s.substring(from, at));
        }
        int from = at;
        while (at < s.length()
                && (word(s.charAt(at)) || at == from && "+-".indexOf(ch) >= 0 || number(from) && s.charAt(at) == '.')) {
            at++;
        }
        String token = s.substring(from, at);
        if (token.isEmpty()) {
            throw new RenderException("not understood: " + s.substring(at, Math.min(s.length(), at + 20)));
        }
        return named(token);
    }

    private boolean number(int from) {
        char first = s.charAt(from);
        return Character.isDigit(first)
                || first == '-' && from + 1 < s.length() && Character.isDigit(s.charAt(from + 1));
    }

    private static Expression named(String token) {
        return switch (token) {
            case "true" -> new Expression.Literal(Boolean.TRUE);
            case "false" -> new Expression.Literal(Boolean.FALSE);
            case "nil" -> new Expression.Literal(null);
            default -> {
                if (token.matches("[-+]?\\d{1,18}")) {
                    yield new Expression.Literal(Long.parseLong(token));
                }
                if (token.matches("[-+]?\\d{1,18}\\.\\d{1,18}")) {
                    yield new Expression.Literal(Double.parseDouble(token));
                }
                yield new Expression.Function(token, List.of());
            }
        };
    }

    private Expression fields(Expression of) {
        Expression e = of;
        while (at + 1 < s.length() && s.charAt(at) == '.' && word(s.charAt(at + 1))) {
            int from = ++at;
            while (at < s.length() && word(s.charAt(at))) {
                at++;
            }
            e = new Expression.Field(e, s.substring(from, at));
        }
        return e;
    }

    private static boolean word(char ch) {
        return Character.isLetterOrDigit(ch) || ch == '_';
    }

    private String string(char mark) {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < s.length() && s.charAt(at) != mark) {
            char ch = s.charAt(at++);
            if (ch == '\\' && mark == '"' && at < s.length()) {
                char escaped = s.charAt(at++);
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else {
                out.append(ch);
            }
        }
        at++;
        return out.toString();
    }
}
