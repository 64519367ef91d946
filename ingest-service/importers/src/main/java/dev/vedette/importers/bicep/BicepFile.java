package dev.vedette.importers.bicep;

import dev.vedette.importers.bicep.Token.Kind;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declarations of one file. Types, functions, decorators and imports are passed over. */
final class BicepFile {

    /**
     * @param condition of {@code if}, or {@code null}
     */
    record Declared(String symbol, String type, boolean existing, Expr condition, Expr body, Place at) {}

    final Map<String, Expr> params = new LinkedHashMap<>();
    final List<String> secure = new ArrayList<>();
    final Map<String, Expr> vars = new LinkedHashMap<>();
    final Map<String, Declared> resources = new LinkedHashMap<>();
    final Map<String, Declared> modules = new LinkedHashMap<>();
    final Map<String, Expr> outputs = new LinkedHashMap<>();

    private final Expressions e;

    private BicepFile(String text) throws BicepException {
        this.e = new Expressions(new Lexer(text, false).tokens());
    }

    static BicepFile parse(String text) throws BicepException {
        BicepFile f = new BicepFile(text);
        f.declarations();
        return f;
    }

    private void declarations() throws BicepException {
        boolean isSecure = false;
        while (true) {
            e.skipNewlines();
            Token t = e.peek();
            if (t.kind() == Kind.END) {
                return;
            }
            if (t.is("@")) {
                e.next();
                Expr decorator = e.expression();
                isSecure |= decorator instanceof Expr.Call c && c.name().equals("secure");
                continue;
            }
            String word = e.next().text();
            switch (word) {
                case "param" -> param(isSecure);
                case "var" -> {
                    String name = e.next().text();
                    if (!e.peek().is("=")) {
                        skipLine();
                    } else {
                        e.next();
                        e.skipNewlines();
                        vars.put(name, e.expression());
                    }
                }
                case "resource", "module" -> declared(word);
                case "output" -> output();
                default -> skipDeclaration();
            }
            isSecure = false;
        }
    }

    private void param(boolean isSecure) throws BicepException {
        String name = e.next().text();
        if (isSecure) {
            secure.add(name);
        }
        params.put(name, null);
        skipType();
        if (e.take("=")) {
            e.skipNewlines();
            params.put(name, e.expression());
        }
    }

    private void output() throws BicepException {
        String name = e.next().text();
        skipType();
        if (e.take("=")) {
            e.skipNewlines();
            outputs.put(name, e.expression());
        }
    }

    private void declared(String word) throws BicepException {
        Place at = e.peek().at();
        String symbol = e.next().text();
        if (e.peek().kind() != Kind.TEXT) {
            throw e.error("the type of the " + word + " is expected");
        }
        String type = e.next().text();
        boolean existing = e.peek().isName("existing");
        if (existing) {
            e.next();
        }
        e.expect("=");
        e.skipNewlines();
        Expr condition = null;
        if (e.peek().isName("if")) {
            e.next();
            condition = e.expression();
            e.skipNewlines();
        }
        Declared d = new Declared(symbol, type, existing, condition, e.expression(), at);
        (word.equals("resource") ? resources : modules).put(symbol, d);
    }

    /** A type goes to the equals sign or to the end of the line outside of brackets. */
    private void skipType() {
        int open = 0;
        while (e.peek().kind() != Kind.END) {
            Token t = e.peek();
            if (open == 0 && (t.is("=") || t.kind() == Kind.NEWLINE)) {
                return;
            }
            open += t.is("{") || t.is("[") || t.is("(") ? 1 : t.is("}") || t.is("]") || t.is(")") ? -1 : 0;
            e.next();
        }
    }

    private void skipDeclaration() {
        skipType();
        int open = 0;
        while (e.peek().kind() != Kind.END) {
            Token t = e.peek();
            if (open == 0 && t.kind() == Kind.NEWLINE) {
                return;
            }
            open += t.is("{") || t.is("[") || t.is("(") ? 1 : t.is("}") || t.is("]") || t.is(")") ? -1 : 0;
            e.next();
        }
    }

    private void skipLine() {
        while (e.peek().kind() != Kind.END && e.peek().kind() != Kind.NEWLINE) {
            e.next();
        }
    }
}
