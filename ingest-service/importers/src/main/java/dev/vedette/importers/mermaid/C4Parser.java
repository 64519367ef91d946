package dev.vedette.importers.mermaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts C4 diagrams into calls such as {@code Container(id, "name", "technology") {}, without meaning. */
final class C4Parser {

    private static final Pattern CALL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}(?=[ \\t]*\\()");
    private static final Pattern NAMED = Pattern.compile("\\$([A-Za-z]+)[ \\t]*=[ \\t]*(.*)", Pattern.DOTALL);
    private static final Pattern IGNORED =
            Pattern.compile("(?:title|accTitle|accDescr|direction|UpdateElementStyle|UpdateRelStyle|UpdateLayoutConfig"
                    + "|UpdateBoundaryStyle|AddElementTag|AddRelTag)(?![A-Za-z0-9_])");
    private static final int MAX_DEPTH = 100;
    private static final int MAX_CALL = 5_000;

    /**
     * One macro.
     *
     * @param arguments in order, labels cleaned of quotes
     * @param named {@code $tags="x"} by name
     * @param inside the call whose braces it stands in, or {@code null}
     */
    record Call(
            String macro,
            List<String> arguments,
            Map<String, String> named,
            Call inside,
            boolean block,
            String position,
            String written) {

        /** The argument at a place or with a name, {@code ""} when it is absent. */
        String argument(int index, String name) {
            return named.containsKey(name) ? named.get(name) : index < arguments.size() ? arguments.get(index) : "";
        }
    }

    private final Cursor c;
    final List<Call> calls = new ArrayList<>();
    final List<Flowchart.Odd> odd = new ArrayList<>();
    String title = "";
    private Call in;
    private int depth;

    private C4Parser(Cursor c) {
        this.c = c;
    }

    static C4Parser parse(MermaidText source) {
        C4Parser p = new C4Parser(new Cursor(source.text(), source.body()));
        p.statements();
        return p;
    }

    private void statements() {
        while (true) {
            c.whitespace();
            if (c.end()) {
                return;
            }
            int start = c.at;
            if (c.at(IGNORED)) {
                ignored();
            } else if (c.peek() == '}') {
                c.at++;
                in = in == null ? null : in.inside();
                depth = Math.max(0, depth - 1);
            } else if (c.peek() == '{' && open()) {
                c.at++;
            } else if (!call(start)) {
                c.at = start;
                String rest = c.restOfLine().strip();
                odd.add(new Flowchart.Odd(c.position(start), rest.length() > 120 ? rest.substring(0, 120) : rest));
            }
        }
    }

    private void ignored() {
        String line = c.text.substring(c.at, c.lineEnd()).strip();
        if (line.startsWith("title")) {
            title = MermaidLabel.plain(line.substring("title".length()));
        }
        if (line.startsWith("accDescr") && line.contains("{")) {
            int close = c.text.indexOf('}', c.at);
            c.at = close < 0 ? c.text.length() : close + 1;
            return;
        }
        if (line.startsWith("Update") && arguments(c.text.indexOf('(', c.at)) != null) {
            return;
        }
        c.at = c.lineEnd();
    }

    /** A brace on a line of its own opens the block of the call before it. */
    private boolean open() {
        if (calls.isEmpty() || ++depth > MAX_DEPTH) {
            return !calls.isEmpty();
        }
        Call last = calls.removeLast();
        in = new Call(
                last.macro(), last.arguments(), last.named(), last.inside(), true, last.position(), last.written());
        calls.add(in);
        return true;
    }

    private boolean call(int start) {
        String macro = c.take(CALL);
        if (macro == null) {
            return false;
        }
        List<String> raw = arguments(c.text.indexOf('(', c.at));
        if (raw == null) {
            return false;
        }
        List<String> arguments = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (String argument : raw) {
            Matcher m = NAMED.matcher(argument);
            if (m.matches()) {
                named.put(m.group(1), MermaidLabel.plain(m.group(2)));
            } else {
                arguments.add(MermaidLabel.lines(argument));
            }
        }
        calls.add(new Call(macro, arguments, named, in, false, c.position(start), c.since(start)));
        return true;
    }

    /** The arguments in the brackets that open at this offset; {@code null}, and the cursor stays, when they do not close. */
    private List<String> arguments(int bracket) {
        if (bracket < 0 || bracket > c.at + 80) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        int nested = 0;
        for (int i = bracket + 1; i < Math.min(c.text.length(), bracket + MAX_CALL); i++) {
            char ch = c.text.charAt(i);
            if (ch == '"') {
                quoted = !quoted;
                argument.append(ch);
            } else if (!quoted && ch == ')' && nested == 0) {
                arguments.add(argument.toString().strip());
                c.at = i + 1;
                return arguments;
            } else if (!quoted && ch == ',' && nested == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                nested += quoted ? 0 : ch == '(' ? 1 : ch == ')' ? -1 : 0;
                argument.append(ch);
            }
        }
        return null;
    }
}
