package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.markdown.Md;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Markdown as an Atlassian document. All text goes into text nodes, so nothing in it can become markup; what the format
 * has no node for becomes its plain text.
 */
final class Adf {
    private Adf() {}

    static ObjectNode doc(String markdown) {
        ObjectNode doc = empty();
        doc.set("content", blocks(Md.parse(markdown)));
        return doc;
    }

    static ObjectNode empty() {
        ObjectNode doc = Json.MAPPER.createObjectNode().put("version", 1).put("type", "doc");
        doc.putArray("content");
        return doc;
    }

    static ArrayNode blocks(Node parent) {
        ArrayNode out = Json.MAPPER.createArrayNode();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
            block(n, out);
        }
        if (out.isEmpty()) {
            out.add(node("paragraph"));
        }
        return out;
    }

    private static void block(Node n, ArrayNode out) {
        switch (n) {
            case Paragraph p -> out.add(inline("paragraph", p));
            case Heading h -> {
                ObjectNode heading = inline("heading", h);
                heading.putObject("attrs").put("level", h.getLevel());
                out.add(heading);
            }
            case BulletList l -> out.add(list("bulletList", l));
            case OrderedList l -> out.add(list("orderedList", l));
            case FencedCodeBlock c -> out.add(code(c.getLiteral()));
            case IndentedCodeBlock c -> out.add(code(c.getLiteral()));
            case ThematicBreak r -> out.add(node("rule"));
            case BlockQuote q -> blocks(q).forEach(out::add);
            default -> out.add(inline("paragraph", n));
        }
    }

    private static ObjectNode list(String type, Node list) {
        ObjectNode out = node(type);
        ArrayNode items = out.putArray("content");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            ObjectNode li = node("listItem");
            li.set("content", itemBlocks(item));
            items.add(li);
        }
        return out;
    }

    /** A list item may not hold headings or rules; those become paragraphs, and it starts with one. */
    private static ArrayNode itemBlocks(Node item) {
        ArrayNode out = Json.MAPPER.createArrayNode();
        for (JsonNode b : blocks(item)) {
            String type = b.path("type").asText();
            if (type.equals("heading")) {
                ObjectNode p = node("paragraph");
                p.set("content", b.path("content"));
                out.add(p);
            } else if (!type.equals("rule")) {
                if (out.isEmpty() && !type.equals("paragraph")) {
                    out.add(node("paragraph"));
                }
                out.add(b);
            }
        }
        return out;
    }

    private static ObjectNode code(String literal) {
        ObjectNode out = node("codeBlock");
        String text = literal.strip();
        if (!text.isEmpty()) {
            out.putArray("content").addObject().put("type", "text").put("text", text);
        }
        return out;
    }

    private static ObjectNode inline(String type, Node parent) {
        ObjectNode out = node(type);
        ArrayNode content = AdfInline.of(parent);
        if (!content.isEmpty()) {
            out.set("content", content);
        }
        return out;
    }

    static ObjectNode node(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    /** The words of any node of the format, known to us or not. */
    static String text(JsonNode node) {
        StringBuilder out = new StringBuilder();
        collect(node, out);
        return Md.words(out.toString());
    }

    private static void collect(JsonNode node, StringBuilder out) {
        if (node.isTextual()) {
            out.append(node.asText());
            return;
        }
        String type = node.path("type").asText();
        out.append(node.path("text").asText(""));
        if (type.equals("mention") || type.equals("emoji") || type.equals("inlineCard")) {
            out.append(node.path("attrs")
                    .path("text")
                    .asText(node.path("attrs").path("url").asText("")));
        }
        node.path("content").forEach(c -> collect(c, out));
        if (!type.equals("text")) {
            out.append(' ');
        }
    }
}
