package dev.vedette.importers.hcl;

import dev.vedette.importers.hcl.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recursive descent over expressions; binary operators by precedence climbing. */
final class ExpressionParser {
    /** Longest chain of operators or traversal steps; the tree of a chain is as deep as the chain is long. */
    static final int MAX_CHAIN = 500;

    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 4),
            Map.entry(">", 4),
            Map.entry("<=", 4),
            Map.entry(">=", 4),
            Map.entry("+", 5),
            Map.entry("-", 5),
            Map.entry("*", 6),
            Map.entry("/", 6),
            Map.entry("%", 6));
    private static final int TIGHTEST = 6;

    private final Tokens tokens;
    private final TemplateParser templates;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
        this.templates = new TemplateParser(tokens, this);
    }

    Expr expression() throws HclException {
        tokens.deeper();
        Expr when = binary(1);
        if (tokens.peek().is("?")) {
            tokens.next();
            Expr then = expression();
            tokens.expect(":");
            Expr otherwise = expression();
            when = new Expr.Conditional(when, then, otherwise, when.at());
        }
        tokens.shallower();
        return when;
    }

    private Expr binary(int level) throws HclException {
        if (level > TIGHTEST) {
            return unary();
        }
        Expr left = binary(level + 1);
        int length = 0;
        while (tokens.peek().kind() == Kind.SIGN
                && PRECEDENCE.getOrDefault(tokens.peek().text(), 0) == level) {
            if (++length > MAX_CHAIN) {
                throw tokens.error("more than " + MAX_CHAIN + " operators stand in one row");
            }
            String operator = tokens.next().text();
            left = new Expr.Binary(operator, left, binary(level + 1), left.at());
        }
        return left;
    }

    private Expr unary() throws HclException {
        Token t = tokens.peek();
        if (t.is("!") || t.is("-")) {
            tokens.deeper();
            tokens.next();
            Expr of = unary();
            tokens.shallower();
            return new Expr.Unary(t.text(), of, t.at());
        }
        return steps(term(), 0);
    }

    private Expr steps(Expr from, int taken) throws HclException {
        Expr e = from;
        for (int n = taken; ; n++) {
            if (n > MAX_CHAIN) {
                throw tokens.error("a reference has more than " + MAX_CHAIN + " steps");
            }
            Token t = tokens.peek();
            if (t.is(".")) {
                tokens.next();
                Token name = tokens.peek();
                if (name.kind() == Kind.NAME) {
                    e = new Expr.Attr(e, tokens.next().text(), t.at());
                } else if (name.kind() == Kind.NUMBER) {
                    for (String part : tokens.next().text().split("\\.")) {
                        e = new Expr.Index(e, new Expr.Num(number(name, part), name.at()), t.at());
                    }
                } else if (name.is("*")) {
                    tokens.next();
                    Expr each = new Expr.Each(name.at());
                    while (tokens.peek().is(".") && tokens.second().kind() == Kind.NAME) {
                        tokens.next();
                        each = new Expr.Attr(each, tokens.next().text(), name.at());
                    }
                    e = new Expr.Splat(e, each, t.at());
                } else {
                    throw tokens.error("after \".\" a name, a number or \"*\" is expected, not " + name.shown());
                }
            } else if (t.is("[")) {
                tokens.next();
                boolean before = tokens.ignoreNewlines(true);
                if (tokens.peek().is("*") && tokens.second().is("]")) {
                    tokens.next();
                    closeBracket(before);
                    return new Expr.Splat(e, steps(new Expr.Each(t.at()), n + 1), t.at());
                }
                Expr key = expression();
                closeBracket(before);
                e = new Expr.Index(e, key, t.at());
            } else {
                return e;
            }
        }
    }

    private void closeBracket(boolean newlinesBefore) throws HclException {
        if (!tokens.peek().is("]")) {
            throw tokens.error("\"]\" is expected, not " + tokens.peek().shown());
        }
        tokens.ignoreNewlines(newlinesBefore);
        tokens.next();
    }

    private Expr term() throws HclException {
        Token t = tokens.peek();
        switch (t.kind()) {
            case NUMBER -> {
                tokens.next();
                return new Expr.Num(number(t, t.text()), t.at());
            }
            case NAME -> {
                return name();
            }
            case QUOTE_OPEN, HEREDOC_OPEN -> {
                return templates.string();
            }
            case SIGN -> {
                if (t.is("(")) {
                    return parentheses();
                }
                if (t.is("[")) {
                    return tuple();
                }
                if (t.is("{")) {
                    return object();
                }
            }
            case NEWLINE, QUOTE_CLOSE, HEREDOC_CLOSE, PIECE, TEMPLATE_OPEN, TEMPLATE_CLOSE, END -> {}
        }
        throw tokens.error("a value is expected, not " + t.shown());
    }

    private Expr name() throws HclException {
        Token t = tokens.next();
        StringBuilder name = new StringBuilder(t.text());
        while (tokens.peek().is("::")) {
            tokens.next();
            name.append("::").append(tokens.expectName());
        }
        if (tokens.peek().is("(")) {
            return call(name.toString(), t);
        }
        return switch (t.text()) {
            case "true" -> new Expr.Bool(true, t.at());
            case "false" -> new Expr.Bool(false, t.at());
            case "null" -> new Expr.Null(t.at());
            default -> new Expr.Root(t.text(), t.at());
        };
    }

    private Expr call(String name, Token at) throws HclException {
        tokens.expect("(");
        boolean before = tokens.ignoreNewlines(true);
        List<Expr> args = new ArrayList<>();
        boolean expands = false;
        while (!tokens.peek().is(")")) {
            args.add(expression());
            if (tokens.take("...")) {
                expands = true;
                tokens.take(",");
                break;
            }
            if (!tokens.take(",")) {
                break;
            }
        }
        closeParenthesis(before);
        return new Expr.Call(name, args, expands, at.at());
    }

    private void closeParenthesis(boolean newlinesBefore) throws HclException {
        if (!tokens.peek().is(")")) {
            throw tokens.error("\")\" is expected, not " + tokens.peek().shown());
        }
        tokens.ignoreNewlines(newlinesBefore);
        tokens.next();
    }

    private Expr parentheses() throws HclException {
        tokens.expect("(");
        boolean before = tokens.ignoreNewlines(true);
        Expr e = expression();
        closeParenthesis(before);
        return e;
    }

    private Expr tuple() throws HclException {
        Token open = tokens.next();
        boolean before = tokens.ignoreNewlines(true);
        if (tokens.isName("for") && tokens.second().kind() == Kind.NAME) {
            Expr e = loop(open, "]");
            tokens.ignoreNewlines(before);
            return e;
        }
        List<Expr> items = new ArrayList<>();
        while (!tokens.peek().is("]")) {
            items.add(expression());
            if (!tokens.take(",")) {
                break;
            }
        }
        closeBracket(before);
        return new Expr.Tuple(items, open.at());
    }

    private Expr object() throws HclException {
        Token open = tokens.next();
        boolean before = tokens.ignoreNewlines(false);
        tokens.skipNewlines();
        if (tokens.isName("for") && tokens.second().kind() == Kind.NAME) {
            tokens.ignoreNewlines(true);
            Expr e = loop(open, "}");
            tokens.ignoreNewlines(before);
            return e;
        }
        List<Expr.Obj.Item> items = new ArrayList<>();
        tokens.skipNewlines();
        while (!tokens.peek().is("}")) {
            Token first = tokens.peek();
            Expr key = expression();
            if (key instanceof Expr.Root root && first.kind() == Kind.NAME) {
                key = new Expr.Text(root.name(), root.at());
            } else if (first.kind() == Kind.NAME && (key instanceof Expr.Bool || key instanceof Expr.Null)) {
                key = new Expr.Text(first.text(), first.at());
            }
            Token sign = tokens.peek();
            if (!sign.is("=") && !sign.is(":")) {
                throw tokens.error("after the key of an object \"=\" is expected, not " + sign.shown());
            }
            tokens.next();
            items.add(new Expr.Obj.Item(key, expression()));
            boolean comma = tokens.take(",");
            if (!comma && tokens.peek().kind() != Kind.NEWLINE && !tokens.peek().is("}")) {
                throw tokens.error("after the value of an object's key \",\" or a new line is expected, not "
                        + tokens.peek().shown());
            }
            tokens.skipNewlines();
        }
        tokens.ignoreNewlines(before);
        tokens.next();
        return new Expr.Obj(items, open.at());
    }

    private Expr loop(Token open, String close) throws HclException {
        tokens.next();
        String first = tokens.expectName();
        String second = tokens.take(",") ? tokens.expectName() : null;
        if (!tokens.takeName("in")) {
            throw tokens.error("\"in\" is expected, not " + tokens.peek().shown());
        }
        Expr in = expression();
        tokens.expect(":");
        Expr value = expression();
        Expr key = null;
        boolean groups = false;
        if (close.equals("}")) {
            tokens.expect("=>");
            key = value;
            value = expression();
            groups = tokens.take("...");
        }
        Expr when = tokens.takeName("if") ? expression() : null;
        tokens.expect(close);
        return new Expr.For(
                second == null ? null : first,
                second == null ? first : second,
                in,
                key,
                value,
                groups,
                when,
                open.at());
    }

    private BigDecimal number(Token at, String text) throws HclException {
        if (text.length() > 100) {
            throw tokens.error(at, "a number has more than 100 digits");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw tokens.error(at, "\"" + text + "\" is not a number");
        }
    }
}
