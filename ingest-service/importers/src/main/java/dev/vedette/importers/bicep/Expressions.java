package dev.vedette.importers.bicep;

import dev.vedette.importers.bicep.Token.Kind;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recursive descent over Bicep and ARM expressions into the tree that the evaluator knows. */
public final class Expressions {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_CHAIN = 500;
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("??", 1),
            Map.entry("||", 2),
            Map.entry("&&", 3),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("=~", 4),
            Map.entry("!~", 4),
            Map.entry("<", 5),
            Map.entry(">", 5),
            Map.entry("<=", 5),
            Map.entry(">=", 5),
            Map.entry("+", 6),
            Map.entry("-", 6),
            Map.entry("*", 7),
            Map.entry("/", 7),
            Map.entry("%", 7));
    private static final int TIGHTEST = 7;

    private final List<Token> tokens;
    private int at;
    private int depth;

    Expressions(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The expression between the brackets of an ARM string. */
    public static Expr arm(String text) throws BicepException {
        Expressions e = new Expressions(new Lexer(text, true).tokens());
        Expr expr = e.expression();
        e.skipNewlines();
        if (e.peek().kind() != Kind.END) {
            throw e.error("nothing may follow the expression");
        }
        return expr;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at < tokens.size() - 1 ? at++ : at);
    }

    void skipNewlines() {
        while (peek().kind() == Kind.NEWLINE) {
            at++;
        }
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String sign) throws BicepException {
        if (!take(sign)) {
            throw error("\"" + sign + "\" is expected");
        }
    }

    BicepException error(String message) {
        return new BicepException(
                peek().at(),
                message + ", not \"" + peek().text().lines().findFirst().orElse("the end of the line") + "\"");
    }

    private boolean followedBy(String sign) {
        int k = at;
        while (tokens.get(k).kind() == Kind.NEWLINE) {
            k++;
        }
        return tokens.get(k).is(sign);
    }

    Expr expression() throws BicepException {
        deeper();
        Expr when = binary(1);
        if (followedBy("?")) {
            skipNewlines();
            next();
            skipNewlines();
            Expr then = expression();
            skipNewlines();
            expect(":");
            skipNewlines();
            when = new Expr.Conditional(when, then, expression(), when.at());
        }
        depth--;
        return when;
    }

    private void deeper() throws BicepException {
        if (++depth > MAX_DEPTH) {
            throw error("expressions are nested more than " + MAX_DEPTH + " deep");
        }
    }

    private Expr binary(int level) throws BicepException {
        if (level > TIGHTEST) {
            return unary();
        }
        Expr left = binary(level + 1);
        int chain = 0;
        while (true) {
            int before = at;
            skipNewlinesBeforeOperator();
            if (peek().kind() != Kind.SIGN || PRECEDENCE.getOrDefault(peek().text(), 0) != level) {
                at = before;
                return left;
            }
            if (++chain > MAX_CHAIN) {
                throw error("too many operators stand in one row");
            }
            String operator = next().text();
            skipNewlines();
            Expr right = binary(level + 1);
            left = operator.equals("??")
                    ? new Expr.Call("coalesce", List.of(left, right), false, left.at())
                    : new Expr.Binary(operator.replace('~', '='), left, right, left.at());
        }
    }

    /** An operator at the beginning of the next line goes on with the expression. */
    private void skipNewlinesBeforeOperator() {
        int k = at;
        while (tokens.get(k).kind() == Kind.NEWLINE) {
            k++;
        }
        Token t = tokens.get(k);
        if (t.kind() == Kind.SIGN && List.of("&&", "||", "??", "+", "==").contains(t.text())) {
            at = k;
        }
    }

    private Expr unary() throws BicepException {
        Token t = peek();
        if (t.is("!") || t.is("-")) {
            deeper();
            next();
            Expr of = unary();
            depth--;
            return new Expr.Unary(t.text(), of, t.at());
        }
        return steps(term());
    }

    private Expr steps(Expr from) throws BicepException {
        Expr e = from;
        for (int n = 0; ; n++) {
            if (n > MAX_CHAIN) {
                throw error("a reference has too many steps");
            }
            Token t = peek();
            if (t.is("!")) {
                next();
            } else if (t.is(".") || t.is(".?") || t.is("::")) {
                next();
                if (peek().kind() != Kind.NAME) {
                    throw error("a name is expected");
                }
                String name = next().text();
                if (peek().is("(")) {
                    List<Expr> args = new ArrayList<>(List.of(e));
                    args.addAll(arguments());
                    e = new Expr.Call(name, args, false, t.at());
                } else {
                    e = new Expr.Attr(e, name, t.at());
                }
            } else if (t.is("[")) {
                next();
                take("?");
                boolean fromEnd = take("^");
                skipNewlines();
                Expr key = expression();
                skipNewlines();
                expect("]");
                e = new Expr.Index(e, fromEnd ? new Expr.Unary("-", key, t.at()) : key, t.at());
            } else {
                return e;
            }
        }
    }

    private List<Expr> arguments() throws BicepException {
        expect("(");
        List<Expr> args = new ArrayList<>();
        skipNewlines();
        while (!peek().is(")")) {
            args.add(argument());
            skipNewlines();
            if (!take(",")) {
                break;
            }
            skipNewlines();
        }
        expect(")");
        return args;
    }

    /** An argument may be a lambda, whose body is kept for its references. */
    private Expr argument() throws BicepException {
        int before = at;
        if (peek().kind() == Kind.NAME && tokens.get(at + 1).is("=>")) {
            next();
            next();
            skipNewlines();
            return expression();
        }
        if (peek().is("(")) {
            int k = at + 1;
            while (tokens.get(k).kind() == Kind.NAME
                    || tokens.get(k).kind() == Kind.NEWLINE
                    || tokens.get(k).is(",")) {
                k++;
            }
            if (tokens.get(k).is(")") && tokens.get(k + 1).is("=>")) {
                at = k + 2;
                skipNewlines();
                return expression();
            }
            at = before;
        }
        return expression();
    }

    private Expr term() throws BicepException {
        Token t = peek();
        return switch (t.kind()) {
            case TEXT -> new Expr.Text(next().text(), t.at());
            case TEXT_OPEN -> template();
            case NUMBER -> new Expr.Num(new BigDecimal(next().text().replaceAll("\\.$", "")), t.at());
            case NAME -> name();
            case SIGN -> {
                if (t.is("(")) {
                    next();
                    skipNewlines();
                    Expr e = argument();
                    skipNewlines();
                    expect(")");
                    yield e;
                }
                if (t.is("[")) {
                    yield array();
                }
                if (t.is("{")) {
                    yield object();
                }
                throw error("a value is expected");
            }
            case NEWLINE, END -> throw error("a value is expected");
        };
    }

    private Expr template() throws BicepException {
        Place place = peek().at();
        List<Expr> parts = new ArrayList<>();
        while (peek().kind() == Kind.TEXT_OPEN) {
            Token t = next();
            if (!t.text().isEmpty()) {
                parts.add(new Expr.Text(t.text(), t.at()));
            }
            skipNewlines();
            parts.add(expression());
            skipNewlines();
        }
        if (peek().kind() != Kind.TEXT) {
            throw error("the end of the string is expected");
        }
        Token last = next();
        if (!last.text().isEmpty()) {
            parts.add(new Expr.Text(last.text(), last.at()));
        }
        return new Expr.Template(parts, place);
    }

    private Expr name() throws BicepException {
        Token t = next();
        if (peek().is("(")) {
            return new Expr.Call(t.text(), arguments(), false, t.at());
        }
        return switch (t.text()) {
            case "true" -> new Expr.Bool(true, t.at());
            case "false" -> new Expr.Bool(false, t.at());
            case "null" -> new Expr.Null(t.at());
            default -> new Expr.Root(t.text(), t.at());
        };
    }

    private Expr array() throws BicepException {
        Token open = next();
        deeper();
        skipNewlines();
        if (peek().isName("for")) {
            Expr loop = loop(open.at());
            depth--;
            return loop;
        }
        List<Expr> items = new ArrayList<>();
        while (!peek().is("]")) {
            take("...");
            items.add(expression());
            take(",");
            skipNewlines();
        }
        next();
        depth--;
        return new Expr.Tuple(items, open.at());
    }

    /** {@code for x in xs: body} or {@code for (x, i) in xs: body}, up to the closing bracket. */
    private Expr loop(Place place) throws BicepException {
        next();
        String index = null;
        String item;
        if (take("(")) {
            item = next().text();
            expect(",");
            index = next().text();
            expect(")");
        } else {
            item = next().text();
        }
        if (!peek().isName("in")) {
            throw error("\"in\" is expected");
        }
        next();
        Expr in = expression();
        expect(":");
        skipNewlines();
        Expr when = null;
        if (peek().isName("if")) {
            next();
            when = expression();
            skipNewlines();
        }
        Expr body = expression();
        skipNewlines();
        expect("]");
        return new Expr.For(index, item, in, null, body, false, when, place);
    }

    Expr.Obj object() throws BicepException {
        Token open = peek();
        expect("{");
        deeper();
        List<Expr.Obj.Item> items = new ArrayList<>();
        skipNewlines();
        while (!peek().is("}")) {
            if (take("...")) {
                items.add(new Expr.Obj.Item(new Expr.Text("...", peek().at()), expression()));
            } else if (peek().isName("resource") && tokens.get(at + 1).kind() == Kind.NAME) {
                nested(items);
            } else if (peek().is("@")) {
                next();
                expression();
            } else {
                Token key = peek();
                Expr name = key.kind() == Kind.NAME ? new Expr.Text(next().text(), key.at()) : term();
                expect(":");
                skipNewlines();
                items.add(new Expr.Obj.Item(name, expression()));
            }
            take(",");
            skipNewlines();
        }
        next();
        depth--;
        return new Expr.Obj(items, open.at());
    }

    /** A resource inside its parent is kept under {@code resource name}. */
    private void nested(List<Expr.Obj.Item> items) throws BicepException {
        Token keyword = next();
        String symbol = next().text();
        Expr type = term();
        boolean existing = peek().isName("existing");
        if (existing) {
            next();
        }
        expect("=");
        skipNewlines();
        Expr condition = null;
        if (peek().isName("if")) {
            next();
            condition = expression();
            skipNewlines();
        }
        Expr body = expression();
        List<Expr.Obj.Item> about = new ArrayList<>();
        about.add(new Expr.Obj.Item(new Expr.Text("type", keyword.at()), type));
        about.add(new Expr.Obj.Item(new Expr.Text("body", keyword.at()), body));
        if (existing) {
            about.add(new Expr.Obj.Item(new Expr.Text("existing", keyword.at()), new Expr.Bool(true, keyword.at())));
        }
        if (condition != null) {
            about.add(new Expr.Obj.Item(new Expr.Text("condition", keyword.at()), condition));
        }
        items.add(new Expr.Obj.Item(
                new Expr.Text("resource " + symbol, keyword.at()), new Expr.Obj(about, keyword.at())));
    }
}
