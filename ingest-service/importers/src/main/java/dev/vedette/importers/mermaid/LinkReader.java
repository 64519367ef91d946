package dev.vedette.importers.mermaid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arrow between two nodes: all strokes, heads and both ways to label it. */
final class LinkReader {

    /** @param heads see {@link Flowchart.Edge} */
    record Link(String id, String label, String heads, String stroke) {}

    private record Kind(String stroke, Pattern whole, Pattern start, Pattern close) {
        static Kind of(String stroke, String whole, String start) {
            return new Kind(stroke, Pattern.compile(whole), Pattern.compile(start), Pattern.compile(whole));
        }
    }

    private static final Kind[] KINDS = {
        Kind.of("normal", "[xo<]?--+[-xo>]", "[xo<]?--"),
        Kind.of("thick", "[xo<]?==+[=xo>]", "[xo<]?=="),
        Kind.of("dotted", "[xo<]?-?\\.+-[xo>]?", "[xo<]?-\\."),
    };
    private static final Pattern INVISIBLE = Pattern.compile("~~~+");
    private static final Pattern EDGE_ID = Pattern.compile("[^\\s\\[\\](){}|<>@\"]{1,100}@(?=[xo<]?(?:--|==|-\\.))");

    private LinkReader() {}

    /** The link at the cursor, or {@code null} and the cursor stays. */
    static Link read(Cursor c) {
        int start = c.at;
        String edge = c.take(EDGE_ID);
        String id = edge == null ? "" : edge.substring(0, edge.length() - 1);
        if (c.take(INVISIBLE) != null) {
            return new Link(id, "", "", "invisible");
        }
        for (Kind k : KINDS) {
            String whole = c.take(k.whole());
            if (whole != null) {
                return new Link(id, pipeLabel(c), heads(whole), k.stroke());
            }
            String open = c.take(k.start());
            if (open != null) {
                Link link = withText(c, k, id, open);
                if (link != null) {
                    return link;
                }
                break;
            }
        }
        c.at = start;
        return null;
    }

    private static Link withText(Cursor c, Kind k, String id, String open) {
        int from = c.at;
        int limit = Math.min(c.text.length(), from + 2_000);
        int search = from;
        int i = from;
        while (i < limit && Character.isWhitespace(c.text.charAt(i))) {
            i++;
        }
        if (i < limit && c.text.charAt(i) == '"') {
            int q = c.text.indexOf('"', i + 1);
            search = q < 0 ? from : q + 1;
        }
        Matcher m = k.close().matcher(c.text).region(search, limit);
        if (!m.find()) {
            return null;
        }
        int end = m.start();
        char first = c.text.charAt(end);
        // "foo--> b": the o belongs to the word, only " o--> b" draws a circle
        if ((first == 'x' || first == 'o') && end > from && !Character.isWhitespace(c.text.charAt(end - 1))) {
            end++;
        }
        c.at = m.end();
        String label = c.text.substring(from, end);
        String closing = m.group();
        String after = pipeLabel(c);
        return new Link(
                id,
                after.isEmpty() ? label : after,
                heads(open.charAt(0) == '<' ? "<" + closing : closing),
                k.stroke());
    }

    private static String pipeLabel(Cursor c) {
        int back = c.at;
        c.whitespace();
        if (c.peek() != '|') {
            c.at = back;
            return "";
        }
        int from = c.at + 1;
        int i = from;
        while (i < c.text.length() && Character.isWhitespace(c.text.charAt(i))) {
            i++;
        }
        int search = from;
        if (i < c.text.length() && c.text.charAt(i) == '"') {
            int q = c.text.indexOf('"', i + 1);
            search = q < 0 ? from : q;
        }
        int end = c.text.indexOf('|', search);
        if (end < 0 || end - from > 5_000) {
            c.at = back;
            return "";
        }
        c.at = end + 1;
        return c.text.substring(from, end);
    }

    private static String heads(String arrow) {
        char last = arrow.charAt(arrow.length() - 1);
        boolean right = last == '>' || last == 'x' || last == 'o';
        char first = arrow.charAt(0);
        boolean left = first == '<' || (right && last != '>' && first == last);
        return right ? (left ? "<>" : ">") : (left ? "<" : "-");
    }
}
