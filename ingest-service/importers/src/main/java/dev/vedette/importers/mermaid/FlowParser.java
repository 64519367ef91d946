package dev.vedette.importers.mermaid;

import dev.vedette.importers.mermaid.Flowchart.Edge;
import dev.vedette.importers.mermaid.Flowchart.Node;
import dev.vedette.importers.mermaid.Flowchart.Odd;
import dev.vedette.importers.mermaid.Flowchart.Subgraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses flowcharts statement by statement, without recursion. It takes everything that Mermaid's own grammar takes and
 * a little more: a statement it cannot read is kept as odd and the next line is tried.
 */
final class FlowParser {

    private static final Pattern DIRECTION = Pattern.compile("(?:TB|TD|BT|RL|LR|<|>|\\^|v)(?![A-Za-z0-9_])");
    private static final Pattern DIRECTION_STATEMENT = Pattern.compile("direction[ \\t]+(?:TB|TD|BT|RL|LR)");
    private static final Pattern IGNORED =
            Pattern.compile("(?:classDef|class|style|linkStyle|click|accTitle|accDescr)(?=[ \\t:{])");
    private static final Pattern SUBGRAPH = Pattern.compile("subgraph(?=[ \\t\\n;]|$)");
    private static final Pattern END = Pattern.compile("end(?=[ \\t\\r\\n;]|$)");
    /** Punctuation that a node id may hold. */
    private static final String MARKS = "!\"#$%'*+.`?\\_/";

    private static final Pattern STYLE_CLASS = Pattern.compile(":::[ \\t]*[A-Za-z_][\\w-]*");
    private static final Pattern SHAPE_DATA = Pattern.compile("@\\{");
    private static final int MAX_DEPTH = 100;

    private final Cursor c;
    private final Flowchart chart = new Flowchart();
    private Subgraph in;
    private int depth;

    private FlowParser(Cursor c) {
        this.c = c;
    }

    static Flowchart parse(MermaidText source) {
        FlowParser p = new FlowParser(new Cursor(source.text(), source.body()));
        p.c.spaces();
        p.c.take(DIRECTION);
        p.statements();
        return p.chart;
    }

    private void statements() {
        while (true) {
            skip();
            if (c.end()) {
                return;
            }
            int start = c.at;
            if (c.at(IGNORED)) {
                ignored();
            } else if (c.take(DIRECTION_STATEMENT) != null) {
                continue;
            } else if (c.at(SUBGRAPH)) {
                subgraph();
            } else if (c.take(END) != null) {
                in = in == null ? null : in.parent;
                depth = Math.max(0, depth - 1);
            } else if (!chain() && c.at == start) {
                odd();
            }
        }
    }

    private void skip() {
        while (!c.end() && (Character.isWhitespace(c.peek()) || c.peek() == ';')) {
            c.at++;
        }
    }

    private void odd() {
        int start = c.at;
        String rest = c.restOfLine().strip();
        chart.odd.add(new Odd(c.position(start), rest.length() > 120 ? rest.substring(0, 120) : rest));
    }

    private void ignored() {
        boolean description = c.startsWith("accDescr");
        if (description && c.text.substring(c.at, c.lineEnd()).contains("{")) {
            int close = c.text.indexOf('}', c.at);
            c.at = close < 0 ? c.text.length() : close + 1;
            return;
        }
        if (c.startsWith("class ")) {
            styleClasses(c.restOfLine());
            return;
        }
        c.at = c.lineEnd();
    }

    /** {@code class a,b name} */
    private void styleClasses(String line) {
        String[] words = line.strip().split("[ \\t;]+");
        if (words.length >= 3) {
            for (String id : words[1].split(",")) {
                Node n = chart.nodes.get(id);
                if (n != null) {
                    n.styleClass = words[words.length - 1];
                }
            }
        }
    }

    private void subgraph() {
        int start = c.at;
        c.at += "subgraph".length();
        c.spaces();
        String head = subgraphHead();
        String id = head;
        String title = head;
        int bracket = head.indexOf('[');
        if (bracket > 0 && head.endsWith("]") && head.charAt(0) != '"') {
            id = head.substring(0, bracket).strip();
            title = head.substring(bracket + 1, head.length() - 1);
        }
        int data = id.indexOf("@{");
        id = data > 0 ? id.substring(0, data).strip() : id;
        if (id.isEmpty() || id.length() > 1 && id.charAt(0) == '"' && id.equals(title)) {
            id = id.isEmpty() ? "subgraph" + chart.subgraphs.size() : MermaidLabel.plain(id);
        }
        Subgraph s = new Subgraph(id, MermaidLabel.plain(title), in, c.position(start));
        if (chart.subgraphs.containsKey(id)) {
            s = new Subgraph(id + "#" + chart.subgraphs.size(), s.title, in, s.position);
        }
        chart.subgraphs.put(s.id, s);
        if (++depth <= MAX_DEPTH) {
            in = s;
        } else {
            in = new Subgraph(s.id, s.title, in, s.position);
        }
    }

    /** The rest of the line; a quoted or bracketed title may run over several. */
    private String subgraphHead() {
        int from = c.at;
        boolean quoted = false;
        int i = from;
        for (; i < Math.min(c.text.length(), from + 5_000); i++) {
            char ch = c.text.charAt(i);
            if (ch == '"') {
                quoted = !quoted;
            } else if (!quoted && (ch == '\n' || ch == ';')) {
                break;
            }
        }
        c.at = i;
        return c.text.substring(from, i).strip();
    }

    /** {@code a & b -->|x| c --> d}; tells whether anything was read. */
    private boolean chain() {
        List<String> left = group();
        if (left.isEmpty()) {
            return false;
        }
        while (true) {
            int back = c.at;
            c.whitespace();
            int at = c.at;
            LinkReader.Link link = LinkReader.read(c);
            if (link == null) {
                c.at = back;
                break;
            }
            c.whitespace();
            List<String> right = group();
            if (right.isEmpty()) {
                chart.odd.add(new Odd(c.position(at), c.since(at)));
                break;
            }
            join(left, right, link, at);
            left = right;
        }
        return true;
    }

    private void join(List<String> left, List<String> right, LinkReader.Link link, int at) {
        String label = MermaidLabel.plain(link.label());
        if (!link.id().isEmpty()) {
            chart.edgeIds.add(link.id());
        }
        for (String a : left) {
            for (String b : right) {
                chart.edges.add(new Edge(a, b, label, link.heads(), link.stroke(), c.position(at), c.since(at)));
            }
        }
    }

    private List<String> group() {
        List<String> ids = new ArrayList<>();
        while (true) {
            String id = node();
            if (id == null) {
                return ids;
            }
            ids.add(id);
            int back = c.at;
            c.whitespace();
            if (c.peek() != '&') {
                c.at = back;
                return ids;
            }
            c.at++;
            c.whitespace();
        }
    }

    private String node() {
        int start = c.at;
        String id = id();
        if (id == null) {
            return null;
        }
        if (chart.edgeIds.contains(id) && c.at(SHAPE_DATA)) {
            ShapeData.skip(c);
            return null;
        }
        Node n = chart.nodes.computeIfAbsent(id, i -> new Node(i, c.position(start)));
        if (in != null && (n.in == null || !within(n.in, in))) {
            n.in = n.in == null ? in : n.in;
        }
        if (in != null) {
            in.members.add(id);
        }
        shape(n, start);
        String style = c.take(STYLE_CLASS);
        if (style != null) {
            n.styleClass = style.substring(3).strip();
            shape(n, start);
        }
        return id;
    }

    private void shape(Node n, int start) {
        if (c.at(SHAPE_DATA)) {
            ShapeData.read(c, n);
            n.written = c.since(start);
            return;
        }
        int back = c.at;
        c.spaces();
        Shapes.Shaped shaped = c.at > back && (c.peek() == '>' || c.peek() == '<') ? null : Shapes.read(c);
        if (shaped == null) {
            c.at = back;
            return;
        }
        n.shape = shaped.shape();
        n.label = MermaidLabel.lines(shaped.label());
        n.written = c.since(start);
        n.position = c.position(start);
        if (c.at(SHAPE_DATA)) {
            ShapeData.read(c, n);
        }
    }

    private static boolean within(Subgraph inner, Subgraph outer) {
        for (Subgraph s = inner; s != null; s = s.parent) {
            if (s == outer) {
                return true;
            }
        }
        return false;
    }

    /** As in Mermaid's grammar, widened to all letters and to a colon within a name. */
    private String id() {
        int start = c.at;
        int i = start;
        while (i < c.text.length()) {
            int cp = c.text.codePointAt(i);
            int next = i + Character.charCount(cp);
            char after = next < c.text.length() ? c.text.charAt(next) : '\0';
            boolean part =
                    switch (cp) {
                        case '-' -> after != '>' && after != '-' && after != '.';
                        case '=' -> after != '=';
                        case '&' -> i > start && Character.isLetterOrDigit(after);
                        case ':' -> i > start && Character.isLetterOrDigit(after);
                        default -> MARKS.indexOf(cp) >= 0 || isWord(cp);
                    };
            if (!part) {
                break;
            }
            i = next;
        }
        c.at = i;
        return i == start ? null : c.text.substring(start, i);
    }

    private static boolean isWord(int cp) {
        int type = Character.getType(cp);
        return Character.isLetterOrDigit(cp)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_SYMBOL;
    }
}
