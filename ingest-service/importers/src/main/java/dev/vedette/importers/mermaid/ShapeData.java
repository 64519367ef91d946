package dev.vedette.importers.mermaid;

import dev.vedette.importers.mermaid.Flowchart.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The newer way to give a node its shape: {@code id@{ shape: cyl, label: "Orders" }}. */
final class ShapeData {

    private static final Pattern SHAPE = Pattern.compile("\\bshape\\s*:\\s*\"?([\\w-]+)");
    private static final Pattern LABEL = Pattern.compile("\\blabel\\s*:\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,}\\n]+))");

    private ShapeData() {}

    static void read(Cursor c, Node n) {
        String data = skip(c);
        Matcher shape = SHAPE.matcher(data);
        if (shape.find()) {
            n.shape = shape.group(1);
        }
        Matcher label = LABEL.matcher(data);
        if (label.find()) {
            String text =
                    label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
            n.label = MermaidLabel.lines(text);
        }
    }

    /** Moves behind the closing brace and gives what is inside. */
    static String skip(Cursor c) {
        int from = c.at + 2;
        int i = from;
        boolean quoted = false;
        int limit = Math.min(c.text.length(), from + 10_000);
        for (; i < limit; i++) {
            char ch = c.text.charAt(i);
            if (ch == '"') {
                quoted = !quoted;
            } else if (ch == '}' && !quoted) {
                break;
            }
        }
        String data = c.text.substring(from, i);
        c.at = Math.min(i + 1, c.text.length());
        return data;
    }
}
