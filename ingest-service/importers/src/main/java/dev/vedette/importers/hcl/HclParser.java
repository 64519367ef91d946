package dev.vedette.importers.hcl;

import dev.vedette.importers.hcl.Body.Attribute;
import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses a file of blocks and attributes ({@code .tf}, {@code .tofu}, {@code .tfvars}, {@code .hcl}). */
public final class HclParser {
    /** How deep blocks, brackets and operators may be nested. */
    public static final int MAX_DEPTH = 100;

    private final Tokens tokens;
    private final ExpressionParser expressions;

    private HclParser(List<Token> tokens) {
        this.tokens = new Tokens(tokens);
        this.expressions = new ExpressionParser(this.tokens);
    }

    /** @throws HclException where and why the text is not HCL */
    public static Body parse(String text) throws HclException {
        HclParser parser = new HclParser(new Lexer(text).tokens());
        return parser.body(true);
    }

    /** A single expression, as it stands inside {@code ${}} of a JSON file. */
    public static Expr expression(String text) throws HclException {
        HclParser parser = new HclParser(new Lexer(text).tokens());
        parser.tokens.ignoreNewlines(true);
        Expr e = parser.expressions.expression();
        parser.tokens.expectEnd();
        return e;
    }

    /** The content of a string with interpolations, as it stands in a JSON file. */
    public static Expr template(String text) throws HclException {
        if (!text.contains("${") && !text.contains("%{")) {
            return new Expr.Text(text, new Place(1, 1));
        }
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return expression(quoteOutsideTemplates(escaped));
    }

    /** Inside an interpolation quotes are the expression's own; outside they are text. */
    private static String quoteOutsideTemplates(String s) {
        StringBuilder out = new StringBuilder("\"");
        int depth = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean opens = (c == '$' || c == '%') && i + 1 < s.length() && s.charAt(i + 1) == '{';
            if (opens && depth == 0) {
                depth = 1;
                out.append(c).append('{');
                i++;
            } else if (depth > 0 && (c == '{' || c == '}')) {
                depth += c == '{' ? 1 : -1;
                out.append(c);
            } else if (depth == 0 && c == '"') {
                out.append("\\\"");
            } else if (depth > 0 && c == '\\' && i + 1 < s.length() && s.charAt(i + 1) == '\\') {
                out.append('\\');
                i++;
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private Body body(boolean wholeFile) throws HclException {
        List<Attribute> attributes = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        while (true) {
            tokens.skipNewlines();
            Token t = tokens.peek();
            if (t.kind() == Kind.END) {
                if (!wholeFile) {
                    throw tokens.error("a block is not closed; \"}\" is missing");
                }
                return new Body(attributes, blocks);
            }
            if (t.is("}") && !wholeFile) {
                return new Body(attributes, blocks);
            }
            if (t.kind() == Kind.QUOTE_OPEN && wholeFile) {
                quotedAttribute(attributes);
                continue;
            }
            if (t.kind() != Kind.NAME) {
                throw tokens.error("an attribute or a block begins with a name, not with " + t.shown());
            }
            tokens.next();
            if (tokens.peek().is("=")) {
                tokens.next();
                attributes.add(new Attribute(t.text(), expressions.expression(), t.at()));
                tokens.expectLineEnd("the value of " + t.text());
            } else {
                blocks.add(block(t));
            }
        }
    }

    /** Variable files may quote names. */
    private void quotedAttribute(List<Attribute> attributes) throws HclException {
        Token t = tokens.peek();
        String name = label();
        tokens.expect("=");
        attributes.add(new Attribute(name, expressions.expression(), t.at()));
        tokens.expectLineEnd("the value of " + name);
    }

    private Block block(Token type) throws HclException {
        tokens.deeper();
        List<String> labels = new ArrayList<>();
        while (!tokens.peek().is("{")) {
            labels.add(label());
        }
        tokens.next();
        Body body;
        if (tokens.peek().kind() == Kind.NEWLINE || tokens.peek().is("}")) {
            body = body(false);
        } else {
            body = oneLine();
        }
        tokens.expect("}");
        tokens.expectLineEnd("the block " + type.text());
        tokens.shallower();
        return new Block(type.text(), labels, body, type.at());
    }

    /** {@code type { name = value }}; what the language allows on one line is one attribute, we take what is there. */
    private Body oneLine() throws HclException {
        Token name = tokens.peek();
        if (name.kind() != Kind.NAME) {
            throw tokens.error("an attribute begins with a name, not with " + name.shown());
        }
        tokens.next();
        tokens.expect("=");
        Attribute only = new Attribute(name.text(), expressions.expression(), name.at());
        tokens.skipNewlines();
        return new Body(List.of(only), List.of());
    }

    private String label() throws HclException {
        Token t = tokens.next();
        if (t.kind() == Kind.NAME) {
            return t.text();
        }
        if (t.kind() == Kind.QUOTE_OPEN) {
            StringBuilder text = new StringBuilder();
            while (tokens.peek().kind() == Kind.PIECE) {
                text.append(tokens.next().text());
            }
            if (tokens.peek().kind() != Kind.QUOTE_CLOSE) {
                throw tokens.error("a label is plain text without interpolation");
            }
            tokens.next();
            return text.toString();
        }
        throw tokens.error(t, "a label or \"{\" or \"=\" is expected, not " + t.shown());
    }
}
