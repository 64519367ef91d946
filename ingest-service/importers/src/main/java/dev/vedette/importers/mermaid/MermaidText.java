package dev.vedette.importers.mermaid;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram's text with front matter, directives and comments blanked out, so that offsets stay those of the file.
 *
 * @param kind first word, e.g. {@code flowchart}; {@code ""} when there is none
 * @param body offset behind the first word
 */
record MermaidText(String text, String kind, int body, String title) {

    static final Set<String> KINDS = Set.of(
            "flowchart",
            "flowchart-elk",
            "graph",
            "sequenceDiagram",
            "C4Context",
            "C4Container",
            "C4Component",
            "C4Dynamic",
            "C4Deployment",
            "architecture-beta",
            "architecture",
            "block",
            "block-beta",
            "classDiagram",
            "classDiagram-v2",
            "stateDiagram",
            "stateDiagram-v2",
            "erDiagram",
            "gantt",
            "pie",
            "journey",
            "gitGraph",
            "mindmap",
            "timeline",
            "quadrantChart",
            "requirementDiagram",
            "sankey-beta",
            "xychart-beta",
            "packet-beta",
            "kanban",
            "zenuml",
            "radar-beta",
            "treemap-beta");

    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)\\n[ \\t]*---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*(\\S.*)$");
    private static final Pattern WORD = Pattern.compile("\\A\\s*([A-Za-z][A-Za-z0-9-]*)");

    static MermaidText of(String source) {
        StringBuilder text = new StringBuilder(source);
        String title = "";
        Matcher front = FRONT.matcher(source);
        if (front.find()) {
            Matcher t = TITLE.matcher(front.group(1));
            title = t.find() ? t.group(1).strip() : "";
            blank(text, 0, front.end());
        }
        blankDirectives(text);
        blankComments(text);
        Matcher word = WORD.matcher(text);
        boolean found = word.find() && known(word.group(1));
        return new MermaidText(text.toString(), found ? word.group(1) : "", found ? word.end(1) : 0, title);
    }

    private static boolean known(String word) {
        return KINDS.contains(word) || word.toLowerCase(Locale.ROOT).equals("flowchart");
    }

    private static void blankDirectives(StringBuilder text) {
        for (int at = text.indexOf("%%{"); at >= 0; at = text.indexOf("%%{", at + 1)) {
            int end = text.indexOf("}%%", at);
            if (end < 0) {
                return;
            }
            blank(text, at, end + 3);
        }
    }

    private static void blankComments(StringBuilder text) {
        for (int line = 0; line < text.length(); ) {
            int end = text.indexOf("\n", line);
            end = end < 0 ? text.length() : end;
            int first = line;
            while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
                first++;
            }
            if (first + 1 < end && text.charAt(first) == '%' && text.charAt(first + 1) == '%') {
                blank(text, first, end);
            }
            line = end + 1;
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
