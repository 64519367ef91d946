package dev.vedette.importers.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into text and actions and nests the blocks. */
final class TemplateParser {

    private static final int MAX_DEPTH = 100;
    private static final Pattern HEAD =
            Pattern.compile("(if|else|end|range|with|define|block|template|break|continue)\\b");
    private static final Pattern ASSIGN = Pattern.compile("(\\$\\w*)\\s*(:?=)(?!=)");
    private static final Pattern RANGE = Pattern.compile("(\\$\\w+)\\s*(?:,\\s*(\\$\\w+)\\s*)?:=");

    private final String text;
    private final Map<String, List<Node>> defined;
    private int at;
    /** The action behind the body that was read last: {@code end}, {@code else ...} or {@code null} at the end. */
    private String stop;

    private boolean trim;

    private TemplateParser(String text, Map<String, List<Node>> defined) {
        this.text = text;
        this.defined = defined;
    }

    /** @param defined where named templates are put */
    static List<Node> parse(String text, Map<String, List<Node>> defined) {
        TemplateParser p = new TemplateParser(text, defined);
        List<Node> body = p.body(0);
        if (p.stop != null) {
            throw new RenderException("{{" + p.stop + "}} ends nothing");
        }
        return body;
    }

    private List<Node> body(int depth) {
        if (depth > MAX_DEPTH) {
            throw new RenderException("blocks are nested deeper than " + MAX_DEPTH);
        }
        List<Node> nodes = new ArrayList<>();
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            String plain = text.substring(at, open < 0 ? text.length() : open);
            plain = trim ? plain.stripLeading() : plain;
            if (open < 0) {
                at = text.length();
                nodes.add(new Node.Text(plain));
                break;
            }
            boolean left = text.startsWith("{{-", open)
                    && open + 3 < text.length()
                    && Character.isWhitespace(text.charAt(open + 3));
            nodes.add(new Node.Text(left ? plain.stripTrailing() : plain));
            String action = action(open + (left ? 3 : 2));
            if (action.startsWith("/*") || action.isEmpty()) {
                continue;
            }
            Matcher head = HEAD.matcher(action);
            if (!head.lookingAt()) {
                nodes.add(plain(action));
                continue;
            }
            String rest = action.substring(head.end()).strip();
            if (head.group(1).equals("end") || head.group(1).equals("else")) {
                stop = action;
                return nodes;
            }
            block(head.group(1), rest, nodes, depth);
        }
        stop = null;
        return nodes;
    }

    /** The words of the action that begins here; the cursor moves behind it. */
    private String action(int from) {
        int i = from;
        while (i < text.length() && !text.startsWith("}}", i)) {
            char ch = text.charAt(i);
            if (text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? text.length() : close + 2;
            } else if (ch == '"' || ch == '`') {
                i = string(i, ch);
            } else {
                i++;
            }
        }
        if (i >= text.length()) {
            throw new RenderException("an action does not end");
        }
        trim = text.charAt(i - 1) == '-' && i - 2 >= from && Character.isWhitespace(text.charAt(i - 2));
        at = i + 2;
        return text.substring(from, trim ? i - 1 : i).strip();
    }

    private int string(int from, char mark) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != mark) {
            i += mark == '"' && text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static Node plain(String action) {
        Matcher assign = ASSIGN.matcher(action);
        return assign.lookingAt()
                ? new Node.Action(
                        assign.group(1),
                        assign.group(2).equals(":="),
                        ExpressionParser.parse(action.substring(assign.end())))
                : new Node.Action("", false, ExpressionParser.parse(action));
    }

    private void block(String kind, String rest, List<Node> into, int depth) {
        switch (kind) {
            case "if" -> into.add(conditional(rest, depth));
            case "with" -> {
                Matcher assign = ASSIGN.matcher(rest);
                boolean named = assign.lookingAt();
                Expression value = ExpressionParser.parse(named ? rest.substring(assign.end()) : rest);
                List<Node> body = body(depth + 1);
                into.add(new Node.With(named ? assign.group(1) : "", value, body, otherwise(depth)));
            }
            case "range" -> {
                Matcher names = RANGE.matcher(rest);
                boolean named = names.lookingAt();
                boolean both = named && names.group(2) != null;
                Expression value = ExpressionParser.parse(named ? rest.substring(names.end()) : rest);
                List<Node> body = body(depth + 1);
                into.add(new Node.Range(
                        both ? names.group(1) : "",
                        both ? names.group(2) : named ? names.group(1) : "",
                        value,
                        body,
                        otherwise(depth)));
            }
            case "define", "block" -> {
                List<Expression> words = ExpressionParser.words(rest);
                String name = String.valueOf(((Expression.Literal) words.getFirst()).value());
                defined.put(name, body(depth + 1));
                closed();
                if (kind.equals("block")) {
                    into.add(new Node.Call(name, words.size() > 1 ? words.get(1) : new Expression.Variable(".")));
                }
            }
            case "template" -> {
                List<Expression> words = ExpressionParser.words(rest);
                String name = String.valueOf(((Expression.Literal) words.getFirst()).value());
                into.add(new Node.Call(name, words.size() > 1 ? words.get(1) : new Expression.Literal(null)));
            }
            case "break", "continue" -> into.add(new Node.Jump(kind.equals("break")));
            default -> throw new RenderException("{{" + kind + "}} is not supported");
        }
    }

    private Node conditional(String condition, int depth) {
        List<Node.Branch> branches = new ArrayList<>();
        Expression current = ExpressionParser.parse(condition);
        while (true) {
            branches.add(new Node.Branch(current, body(depth + 1)));
            if (stop == null) {
                throw new RenderException("an {{if}} is not closed");
            }
            if (stop.equals("end")) {
                return new Node.If(branches);
            }
            String rest = stop.substring("else".length()).strip();
            current = rest.startsWith("if") ? ExpressionParser.parse(rest.substring(2)) : null;
        }
    }

    private List<Node> otherwise(int depth) {
        if ("else".equals(stop)) {
            List<Node> body = body(depth + 1);
            closed();
            return body;
        }
        closed();
        return List.of();
    }

    private void closed() {
        if (!"end".equals(stop)) {
            throw new RenderException("a block is not closed");
        }
    }
}
