package dev.vedette.importers.hcl;

import dev.vedette.importers.hcl.Token.Kind;
import java.util.List;

/** A cursor over tokens that knows whether line ends matter here and how deep the parser is. */
final class Tokens {
    private final List<Token> tokens;
    private int at;
    private boolean ignoreNewlines;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        if (ignoreNewlines) {
            skipNewlines();
        }
        return tokens.get(at);
    }

    Token next() {
        Token t = peek();
        if (at < tokens.size() - 1) {
            at++;
        }
        return t;
    }

    /** The token after {@link #peek}. */
    Token second() {
        peek();
        int k = at + 1;
        while (ignoreNewlines && k < tokens.size() - 1 && tokens.get(k).kind() == Kind.NEWLINE) {
            k++;
        }
        return tokens.get(Math.min(k, tokens.size() - 1));
    }

    void skipNewlines() {
        while (tokens.get(at).kind() == Kind.NEWLINE) {
            at++;
        }
    }

    /** @return what was in force before, to be put back */
    boolean ignoreNewlines(boolean ignore) {
        boolean before = ignoreNewlines;
        ignoreNewlines = ignore;
        return before;
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    boolean takeName(String name) {
        if (isName(name)) {
            next();
            return true;
        }
        return false;
    }

    boolean isName(String name) {
        return peek().kind() == Kind.NAME && peek().text().equals(name);
    }

    void expect(String sign) throws HclException {
        Token t = peek();
        if (!t.is(sign)) {
            throw error("\"" + sign + "\" is expected, not " + t.shown());
        }
        next();
    }

    String expectName() throws HclException {
        Token t = peek();
        if (t.kind() != Kind.NAME) {
            throw error("a name is expected, not " + t.shown());
        }
        return next().text();
    }

    void expectLineEnd(String after) throws HclException {
        Token t = tokens.get(at);
        if (t.kind() == Kind.NEWLINE) {
            at++;
        } else if (t.kind() != Kind.END && !t.is("}")) {
            throw error(t, "after " + after + " the line must end, not go on with " + t.shown());
        }
    }

    void expectEnd() throws HclException {
        if (peek().kind() != Kind.END) {
            throw error("nothing may follow the expression, but " + peek().shown() + " does");
        }
    }

    void deeper() throws HclException {
        if (++depth > HclParser.MAX_DEPTH) {
            throw error("blocks and expressions are nested more than " + HclParser.MAX_DEPTH + " deep");
        }
    }

    void shallower() {
        depth--;
    }

    HclException error(String message) {
        return error(tokens.get(at), message);
    }

    HclException error(Token t, String message) {
        return new HclException(t.at(), message);
    }
}
