package dev.vedette.tracker.markdown;

import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Markdown as Jira wiki text. Characters that would be markup there are escaped. */
public final class Wiki {
    private static final String SPECIAL = "{}[]*_+^~|\\!";

    private Wiki() {}

    public static String of(String markdown) {
        StringBuilder out = new StringBuilder();
        blocks(Md.parse(markdown), "", out);
        return out.toString().strip();
    }

    private static void blocks(Node parent, String bullets, StringBuilder out) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            switch (n) {
                case Heading h ->
                    out.append("h")
                            .append(h.getLevel())
                            .append(". ")
                            .append(inline(h))
                            .append("\n\n");
                case Paragraph p -> out.append(inline(p)).append(bullets.isEmpty() ? "\n\n" : "\n");
                case BulletList l -> list(l, bullets + "*", out);
                case OrderedList l -> list(l, bullets + "#", out);
                case FencedCodeBlock c ->
                    out.append("{noformat}\n")
                            .append(c.getLiteral().replace("{noformat}", ""))
                            .append("{noformat}\n\n");
                case ThematicBreak r -> out.append("----\n\n");
                default -> blocks(n, bullets, out);
            }
        }
    }

    private static void list(Node list, String bullets, StringBuilder out) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.append(bullets).append(' ');
            blocks(item, bullets, out);
        }
        if (bullets.length() == 1) {
            out.append('\n');
        }
    }

    private static String inline(Node parent) {
        StringBuilder out = new StringBuilder();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            switch (n) {
                case Text t -> out.append(escape(t.getLiteral()));
                case Code c -> out.append(escape(c.getLiteral()));
                case StrongEmphasis s -> out.append('*').append(inline(s)).append('*');
                case Emphasis e -> out.append('_').append(inline(e)).append('_');
                case SoftLineBreak b -> out.append(' ');
                case HardLineBreak b -> out.append("\\\\ ");
                case Link l -> out.append(link(l));
                default -> out.append(inline(n));
            }
        }
        return out.toString();
    }

    private static String link(Link l) {
        boolean safe = l.getDestination().matches("https?://[^\\s|\\]]+");
        return safe ? "[" + inline(l) + "|" + l.getDestination() + "]" : inline(l);
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a dash before a word strikes it through; two question marks cite
            boolean strikes = c == '-'
                    && (i == 0 || text.charAt(i - 1) == ' ')
                    && i + 1 < text.length()
                    && text.charAt(i + 1) != ' ';
            boolean cites = c == '?' && i + 1 < text.length() && text.charAt(i + 1) == '?';
            if (SPECIAL.indexOf(c) >= 0 || strikes || cites) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
