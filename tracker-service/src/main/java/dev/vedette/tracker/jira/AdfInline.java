package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of a block with its marks. Links are http or https; any other address is dropped, its words stay. */
final class AdfInline {
    private final ArrayNode out = Json.MAPPER.createArrayNode();

    private record Mark(String type, String href) {}

    static ArrayNode of(Node parent) {
        AdfInline inline = new AdfInline();
        inline.children(parent, List.of());
        return inline.out;
    }

    private void children(Node parent, List<Mark> marks) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            one(n, marks);
        }
    }

    private void one(Node n, List<Mark> marks) {
        switch (n) {
            case Text t -> text(t.getLiteral(), marks);
            // a code mark goes with a link only
            case Code c ->
                text(
                        c.getLiteral(),
                        plus(marks.stream().filter(m -> m.type.equals("link")).toList(), "code", null));
            case SoftLineBreak b -> text(" ", marks);
            case HardLineBreak b -> out.addObject().put("type", "hardBreak");
            case HtmlInline h -> text(h.getLiteral(), marks);
            case StrongEmphasis s -> children(s, plus(marks, "strong", null));
            case Emphasis e -> children(e, plus(marks, "em", null));
            case Link l -> children(l, safe(l.getDestination()) ? plus(marks, "link", l.getDestination()) : marks);
            default -> children(n, marks);
        }
    }

    private static boolean safe(String href) {
        return href.startsWith("https://") || href.startsWith("http://");
    }

    private static List<Mark> plus(List<Mark> marks, String type, String href) {
        List<Mark> more = new ArrayList<>(marks);
        more.removeIf(m -> m.type.equals(type));
        more.add(new Mark(type, href));
        return more;
    }

    private void text(String text, List<Mark> marks) {
        if (text.isEmpty()) {
            return;
        }
        ObjectNode node = out.addObject().put("type", "text").put("text", text);
        if (!marks.isEmpty()) {
            ArrayNode list = node.putArray("marks");
            for (Mark m : marks) {
                ObjectNode mark = list.addObject().put("type", m.type);
                if (m.href != null) {
                    mark.putObject("attrs").put("href", m.href);
                }
            }
        }
    }
}
