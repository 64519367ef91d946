package dev.vedette.importers.mermaid;

import dev.vedette.importers.mermaid.Flowchart.Edge;
import dev.vedette.importers.mermaid.Flowchart.Node;
import dev.vedette.importers.mermaid.Flowchart.Odd;
import dev.vedette.importers.mermaid.Flowchart.Subgraph;
import java.util.regex.Pattern;

/** Parses block diagrams: blocks in rows, composite blocks as subgraphs, edges as in flowcharts. */
final class BlockParser {

    private static final Pattern IGNORED =
            Pattern.compile("(?:columns|classDef|class|style|accTitle|accDescr|title)(?=[ \\t:{])");
    private static final Pattern SPACE = Pattern.compile("space(?::\\d{1,4})?(?=[ \\t\\n;]|$)");
    private static final Pattern BLOCK = Pattern.compile("block(?=[ \\t\\n:;]|$)");
    private static final Pattern END = Pattern.compile("end(?=[ \\t\\n;]|$)");
    private static final Pattern WIDTH = Pattern.compile(":\\d{1,4}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.]|-(?![->.]))*+");
    private static final Pattern ARROW = Pattern.compile("<\\[[^\\]\\n]{0,300}\\]>(?:\\([^)\\n]{0,100}\\))?");
    private static final int MAX_DEPTH = 100;

    private final Cursor c;
    private final Flowchart chart = new Flowchart();
    private Subgraph in;
    private int depth;

    private BlockParser(Cursor c) {
        this.c = c;
    }

    static Flowchart parse(MermaidText source) {
        BlockParser p = new BlockParser(new Cursor(source.text(), source.body()));
        p.statements();
        return p.chart;
    }

    private void statements() {
        while (true) {
            while (!c.end() && (Character.isWhitespace(c.peek()) || c.peek() == ';')) {
                c.at++;
            }
            if (c.end()) {
                return;
            }
            int start = c.at;
            if (c.at(IGNORED)) {
                c.at = c.lineEnd();
            } else if (c.take(SPACE) != null) {
                continue;
            } else if (c.take(END) != null) {
                in = in == null ? null : in.parent;
                depth = Math.max(0, depth - 1);
            } else if (c.take(BLOCK) != null) {
                open(start);
            } else if (!chain()) {
                c.at = start;
                String rest = c.restOfLine().strip();
                chart.odd.add(new Odd(c.position(start), rest.length() > 120 ? rest.substring(0, 120) : rest));
            }
        }
    }

    private void open(int start) {
        String id = Subgraph.ANONYMOUS + chart.subgraphs.size();
        String title = "";
        if (c.peek() == ':') {
            c.at++;
            String named = c.take(ID);
            id = named == null ? id : named;
            c.take(WIDTH);
            Shapes.Shaped shaped = Shapes.read(c);
            title = shaped == null ? "" : MermaidLabel.plain(shaped.label());
            c.take(WIDTH);
        }
        id = chart.subgraphs.containsKey(id) ? id + "#" + chart.subgraphs.size() : id;
        Subgraph s = new Subgraph(id, title, in, c.position(start));
        chart.subgraphs.put(id, s);
        if (++depth <= MAX_DEPTH) {
            in = s;
        }
    }

    private boolean chain() {
        String left = node();
        if (left == null) {
            return false;
        }
        while (true) {
            int back = c.at;
            c.spaces();
            int at = c.at;
            LinkReader.Link link = LinkReader.read(c);
            c.spaces();
            String right = link == null ? null : node();
            if (right == null) {
                c.at = back;
                return true;
            }
            chart.edges.add(new Edge(
                    left,
                    right,
                    MermaidLabel.plain(link.label()),
                    link.heads(),
                    link.stroke(),
                    c.position(at),
                    c.since(at)));
            left = right;
        }
    }

    private String node() {
        int start = c.at;
        String id = c.take(ID);
        if (id == null) {
            return null;
        }
        if (c.take(ARROW) != null) {
            // a fat arrow fills a cell of the grid and joins nothing
            chart.odd.add(new Odd(c.position(start), c.since(start)));
            return id;
        }
        Shapes.Shaped shaped = Shapes.read(c);
        c.take(WIDTH);
        if (chart.subgraphs.containsKey(id)) {
            return id;
        }
        Node n = chart.nodes.computeIfAbsent(id, i -> new Node(i, c.position(start)));
        n.in = n.in == null ? in : n.in;
        if (shaped != null) {
            n.shape = shaped.shape();
            n.label = MermaidLabel.lines(shaped.label());
            n.position = c.position(start);
            n.written = c.since(start);
        }
        return id;
    }
}
