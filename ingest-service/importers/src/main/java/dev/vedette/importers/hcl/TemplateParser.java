package dev.vedette.importers.hcl;

import dev.vedette.importers.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Quoted strings and heredocs with {@code ${}} and {@code %{}}, strip markers and flush indentation. */
final class TemplateParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    TemplateParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** A piece of the template while it is being read: text that may still be trimmed, or a finished node. */
    private sealed interface Part {
        record Text(String text, Place at) implements Part {}

        record Node(Expr expr) implements Part {}
    }

    Expr string() throws HclException {
        Token open = tokens.next();
        boolean before = tokens.ignoreNewlines(false);
        tokens.deeper();
        List<Part> parts = new ArrayList<>();
        read(parts, open);
        tokens.shallower();
        tokens.ignoreNewlines(before);
        tokens.next();
        if (open.text().equals("<<-")) {
            flush(parts);
        }
        return join(parts, open.at());
    }

    /** Reads until the string closes or a directive that ends an enclosing one comes; returns that directive's word. */
    private String read(List<Part> parts, Token open) throws HclException {
        boolean trimNext = false;
        while (true) {
            Token t = tokens.peek();
            if (t.kind() == Kind.QUOTE_CLOSE || t.kind() == Kind.HEREDOC_CLOSE) {
                return "";
            }
            if (t.kind() == Kind.PIECE) {
                tokens.next();
                String text = trimNext ? t.text().stripLeading() : t.text();
                trimNext = trimNext && text.isEmpty();
                parts.add(new Part.Text(text, t.at()));
                continue;
            }
            if (t.kind() != Kind.TEMPLATE_OPEN) {
                throw tokens.error("a string is not closed");
            }
            tokens.next();
            if (t.text().endsWith("~")) {
                trimEnd(parts);
            }
            if (t.text().startsWith("$")) {
                boolean before = tokens.ignoreNewlines(true);
                Expr e = expressions.expression();
                trimNext = close(before);
                parts.add(new Part.Node(e));
            } else {
                String word = directive(parts, t, open);
                trimNext = trimmed;
                if (!word.isEmpty()) {
                    return word;
                }
            }
        }
    }

    /** Whether the directive read last ended in {@code ~}}. */
    private boolean trimmed;

    private String directive(List<Part> parts, Token t, Token open) throws HclException {
        boolean before = tokens.ignoreNewlines(true);
        String word = tokens.expectName();
        tokens.deeper();
        switch (word) {
            case "if" -> {
                Expr when = expressions.expression();
                trimmed = close(before);
                List<Part> then = new ArrayList<>();
                String end = nested(then, open);
                List<Part> otherwise = new ArrayList<>();
                if (end.equals("else")) {
                    end = nested(otherwise, open);
                }
                expectEnd(end, "endif");
                parts.add(
                        new Part.Node(new Expr.Conditional(when, join(then, t.at()), join(otherwise, t.at()), t.at())));
            }
            case "for" -> {
                String first = tokens.expectName();
                String second = tokens.take(",") ? tokens.expectName() : null;
                if (!tokens.takeName("in")) {
                    throw tokens.error(
                            "\"in\" is expected, not " + tokens.peek().shown());
                }
                Expr in = expressions.expression();
                trimmed = close(before);
                List<Part> body = new ArrayList<>();
                expectEnd(nested(body, open), "endfor");
                parts.add(new Part.Node(new Expr.TemplateFor(
                        second == null ? null : first,
                        second == null ? first : second,
                        in,
                        join(body, t.at()),
                        t.at())));
            }
            case "else", "endif", "endfor" -> {
                trimmed = close(before);
                tokens.shallower();
                return word;
            }
            default -> throw tokens.error("\"" + word + "\" is not a template directive");
        }
        tokens.shallower();
        return "";
    }

    private String nested(List<Part> parts, Token open) throws HclException {
        if (trimmed && tokens.peek().kind() == Kind.PIECE) {
            Token t = tokens.next();
            parts.add(new Part.Text(t.text().stripLeading(), t.at()));
        }
        return read(parts, open);
    }

    private void expectEnd(String word, String expected) throws HclException {
        if (!word.equals(expected)) {
            throw tokens.error("%{ " + expected + " } is missing");
        }
    }

    private boolean close(boolean newlinesBefore) throws HclException {
        Token t = tokens.peek();
        if (t.kind() != Kind.TEMPLATE_CLOSE) {
            throw tokens.error("the interpolation is not closed; \"}\" is expected, not " + t.shown());
        }
        tokens.ignoreNewlines(newlinesBefore);
        tokens.next();
        return t.text().startsWith("~");
    }

    private static void trimEnd(List<Part> parts) {
        for (int i = parts.size() - 1; i >= 0 && parts.get(i) instanceof Part.Text text; i--) {
            String rest = text.text().stripTrailing();
            parts.set(i, new Part.Text(rest, text.at()));
            if (!rest.isEmpty()) {
                return;
            }
        }
    }

    /** Takes the indentation that all lines of a {@code <<-} heredoc share off each of them. */
    private static void flush(List<Part> parts) {
        int shared = Integer.MAX_VALUE;
        for (Part p : parts) {
            if (p instanceof Part.Text t && t.at().column() == 1 && !t.text().isBlank()) {
                shared = Math.min(shared, indent(t.text()));
            } else if (p instanceof Part.Node n && n.expr().at().column() <= 3) {
                shared = 0;
            }
        }
        if (shared == 0 || shared == Integer.MAX_VALUE) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Text t && t.at().column() == 1) {
                parts.set(i, new Part.Text(t.text().substring(Math.min(shared, indent(t.text()))), t.at()));
            }
        }
    }

    private static int indent(String s) {
        int n = 0;
        while (n < s.length() && (s.charAt(n) == ' ' || s.charAt(n) == '\t')) {
            n++;
        }
        return n;
    }

    private static Expr join(List<Part> parts, Place at) {
        List<Expr> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part p : parts) {
            switch (p) {
                case Part.Text t -> text.append(t.text());
                case Part.Node n -> {
                    if (!text.isEmpty()) {
                        joined.add(new Expr.Text(text.toString(), at));
                        text.setLength(0);
                    }
                    joined.add(n.expr());
                }
            }
        }
        if (joined.isEmpty()) {
            return new Expr.Text(text.toString(), at);
        }
        if (!text.isEmpty()) {
            joined.add(new Expr.Text(text.toString(), at));
        }
        return new Expr.Template(joined, at);
    }
}
