package dev.vedette.testkit.tracker.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows an Atlassian document as HTML. Everything that comes from outside is escaped; links are http or https only. */
final class AdfHtml {
    private AdfHtml() {}

    static String render(JsonNode node) {
        if (node.isTextual()) {
            return "<p>" + escape(node.asText()) + "</p>";
        }
        return switch (node.path("type").asText()) {
            case "text" -> text(node);
            case "hardBreak" -> "<br>";
            case "rule" -> "<hr>";
            case "paragraph" -> wrap("p", node);
            case "heading" ->
                wrap("h" + Math.clamp(node.path("attrs").path("level").asInt(3), 2, 6), node);
            case "bulletList", "taskList" -> wrap("ul", node);
            case "orderedList" -> wrap("ol", node);
            case "listItem" -> wrap("li", node);
            case "taskItem" -> "<li>☐ " + children(node) + "</li>";
            case "codeBlock" -> wrap("pre", node);
            case "blockquote" -> wrap("blockquote", node);
            case "panel" -> "<div class=panel>" + children(node) + "</div>";
            case "expand" ->
                "<details open><summary>"
                        + escape(node.path("attrs").path("title").asText()) + "</summary>" + children(node)
                        + "</details>";
            case "table" -> wrap("table", node);
            case "tableRow" -> wrap("tr", node);
            case "tableHeader" -> wrap("th", node);
            case "tableCell" -> wrap("td", node);
            default -> children(node);
        };
    }

    private static String wrap(String tag, JsonNode node) {
        return "<" + tag + ">" + children(node) + "</" + tag + ">";
    }

    private static String children(JsonNode node) {
        StringBuilder out = new StringBuilder();
        node.path("content").forEach(c -> out.append(render(c)));
        return out.toString();
    }

    private static String text(JsonNode node) {
        String out = escape(node.path("text").asText());
        for (JsonNode mark : node.path("marks")) {
            out = switch (mark.path("type").asText()) {
                case "strong" -> "<strong>" + out + "</strong>";
                case "em" -> "<em>" + out + "</em>";
                case "code" -> "<code>" + out + "</code>";
                case "link" -> anchor(mark.path("attrs").path("href").asText(), out);
                default -> out;
            };
        }
        return out;
    }

    static String link(String href, String text) {
        return anchor(href, escape(text));
    }

    private static String anchor(String href, String html) {
        return href.matches("https?://.*") ? "<a href=\"" + escape(href) + "\" rel=noopener>" + html + "</a>" : html;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
