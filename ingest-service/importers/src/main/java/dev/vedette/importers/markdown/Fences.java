package dev.vedette.importers.markdown;

import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts fenced blocks out of Markdown in one pass over its lines, keeping line numbers. */
final class Fences {

    private static final Map<String, String> DIAGRAMS = Map.of(
            "mermaid", "mmd",
            "plantuml", "puml",
            "puml", "puml",
            "d2", "d2",
            "structurizr", "dsl");

    private Fences() {}

    /** The diagrams and, last, the prose; empty when there is no diagram. */
    static List<SourceFile> parts(SourceFile file) {
        String text = file.text();
        if (!text.contains("```") && !text.contains("~~~") && !text.contains(":::")) {
            return List.of();
        }
        String[] lines = text.split("\n", -1);
        List<SourceFile> parts = new ArrayList<>();
        StringBuilder prose = new StringBuilder(text.length());
        for (int i = 0; i < lines.length; i++) {
            String fence = fence(lines[i]);
            if (fence == null) {
                prose.append(lines[i]).append('\n');
                continue;
            }
            int end = close(lines, i, fence);
            String suffix = DIAGRAMS.get(language(lines[i], fence));
            if (suffix != null) {
                parts.add(block(file, lines, i, end, parts.size() + 1, suffix));
            }
            // code is not prose, but the lines stay countable
            prose.append("\n".repeat(Math.min(end + 1, lines.length) - i));
            i = end;
        }
        if (!parts.isEmpty()) {
            parts.add(SourceFile.of(file.path(), prose.toString()));
        }
        return parts;
    }

    private static SourceFile block(SourceFile file, String[] lines, int open, int end, int number, String suffix) {
        String quote = quote(lines[open]);
        StringBuilder block = new StringBuilder("\n".repeat(open + 1));
        for (int i = open + 1; i < Math.min(end, lines.length); i++) {
            String line = lines[i];
            block.append(!quote.isEmpty() && line.startsWith(quote) ? line.substring(quote.length()) : line)
                    .append('\n');
        }
        return SourceFile.of(file.path() + "#" + number + "." + suffix, block.toString());
    }

    private static String quote(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
            i++;
        }
        return line.substring(0, i).contains(">") ? line.substring(0, i) : "";
    }

    /** The run of back ticks, tildes or colons that opens a block, or {@code null}. */
    private static String fence(String line) {
        String s = line.substring(quote(line).length()).strip();
        if (s.startsWith("-") || s.startsWith("*")) {
            s = s.substring(1).strip();
        }
        for (char mark : new char[] {'`', '~', ':'}) {
            int n = 0;
            while (n < s.length() && s.charAt(n) == mark) {
                n++;
            }
            boolean colons = mark == ':' && !s.substring(n).strip().equals("mermaid");
            if (n >= 3 && !colons && s.indexOf('`', n) < 0) {
                return s.substring(0, n);
            }
        }
        return null;
    }

    private static String language(String line, String fence) {
        String info =
                line.substring(line.indexOf(fence) + fence.length()).strip().toLowerCase(Locale.ROOT);
        info = info.startsWith("{") ? info.substring(1).strip() : info;
        int end = 0;
        while (end < info.length() && Character.isLetterOrDigit(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end);
    }

    private static int close(String[] lines, int open, String fence) {
        for (int i = open + 1; i < lines.length; i++) {
            String s = lines[i].substring(quote(lines[i]).length()).strip();
            if (s.startsWith(fence) && s.chars().allMatch(ch -> ch == fence.charAt(0))) {
                return i;
            }
        }
        return lines.length;
    }
}
