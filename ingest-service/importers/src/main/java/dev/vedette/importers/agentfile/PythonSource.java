package dev.vedette.importers.agentfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Calls and functions of a Python file, found by brackets and indentation. Nothing is run or resolved. */
final class PythonSource {

    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.])((?:[A-Za-z_]\\w{0,80}\\.){0,6}[A-Za-z_]\\w{0,80})[ \\t]*\\(");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?m)^[ \\t]*(?:self\\.)?([A-Za-z_]\\w{0,80})[ \\t]*(?::[^=\\n]{1,100})?=(?!=)[ \\t]*(?:await[ \\t]+)?$");
    private static final Pattern DEF =
            Pattern.compile("(?m)^([ \\t]*)(?:async[ \\t]+)?def[ \\t]+([A-Za-z_]\\w{0,80})[ \\t]*\\(");
    private static final Pattern LIST =
            Pattern.compile("(?m)^[ \\t]*([A-Za-z_]\\w{0,80})[ \\t]*(?::[^=\\n]{1,100})?=[ \\t]*\\[");
    private static final int MAX_CALLS = 20_000;
    private static final int MAX_ARGUMENTS = 20_000;

    /**
     * @param name as written, e.g. {@code builder.add_node}
     * @param assignedTo variable that gets the result, {@code ""} when none does
     * @param offset where it stands
     */
    record Call(String name, String assignedTo, List<String> arguments, int offset) {
        String method() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        String object() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(0, dot);
        }

        /** A keyword argument, {@code ""} when it is not given. */
        String keyword(String key) {
            Pattern p = Pattern.compile("^" + key + "\\s*=(?!=)\\s*");
            for (String a : arguments) {
                Matcher m = p.matcher(a);
                if (m.find()) {
                    return a.substring(m.end()).strip();
                }
            }
            return "";
        }

        /** A positional argument, or the keyword that may stand for it. */
        String argument(int index, String key) {
            String named = keyword(key);
            if (!named.isEmpty() || index >= arguments.size()) {
                return named;
            }
            String plain = arguments.get(index);
            return plain.matches("^\\w+\\s*=(?!=)[\\s\\S]*") ? "" : plain;
        }
    }

    /** @param decorators lines above it that begin with {@code @} */
    record Function(String name, String decorators, String body, int offset) {}

    final String text;
    /** The text with strings and comments blanked out, so that brackets and words in them do not count. */
    private final String code;

    private final int[] lineStarts;

    final List<Call> calls = new ArrayList<>();
    final Map<String, Function> functions = new LinkedHashMap<>();
    /** Members of lists by the variable they are assigned to. */
    final Map<String, List<String>> lists = new LinkedHashMap<>();

    PythonSource(String text) {
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
        this.code = blanked(text);
        readCalls();
        readFunctions();
        Matcher m = LIST.matcher(code);
        while (m.find()) {
            lists.putIfAbsent(m.group(1), split(m.end() - 1));
        }
    }

    int line(int offset) {
        int i = Arrays.binarySearch(lineStarts, offset);
        return i >= 0 ? i + 1 : -i - 1;
    }

    private static String blanked(String text) {
        StringBuilder out = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            char ch = text.charAt(i);
            if (ch == '#') {
                int end = text.indexOf('\n', i);
                i = blank(out, i, end < 0 ? text.length() : end);
            } else if (ch == '"' || ch == '\'') {
                String mark = text.startsWith(String.valueOf(ch).repeat(3), i)
                        ? String.valueOf(ch).repeat(3)
                        : String.valueOf(ch);
                int end = i + mark.length();
                while (end < text.length()
                        && !text.startsWith(mark, end)
                        && (mark.length() == 3 || text.charAt(end) != '\n')) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                i = blank(out, i, Math.min(text.length(), end + mark.length()));
            } else {
                i++;
            }
        }
        return out.toString();
    }

    private static int blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
        return Math.max(to, from + 1);
    }

    private void readCalls() {
        Matcher m = CALL.matcher(code);
        int from = 0;
        while (calls.size() < MAX_CALLS && m.find(from)) {
            int lineStart = code.lastIndexOf('\n', m.start()) + 1;
            Matcher assigned = ASSIGNED.matcher(code.substring(lineStart, m.start()));
            calls.add(new Call(m.group(1), assigned.find() ? assigned.group(1) : "", split(m.end() - 1), m.start()));
            from = m.end();
        }
    }

    /** What stands in the bracket at this offset, cut at its own commas. */
    private List<String> split(int bracket) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = bracket + 1;
        for (int i = bracket; i < Math.min(code.length(), bracket + MAX_ARGUMENTS); i++) {
            char ch = code.charAt(i);
            if ("([{".indexOf(ch) >= 0) {
                depth++;
            } else if (")]}".indexOf(ch) >= 0 && --depth == 0) {
                add(parts, start, i);
                return parts;
            } else if (ch == ',' && depth == 1) {
                add(parts, start, i);
                start = i + 1;
            }
        }
        return parts;
    }

    private void add(List<String> parts, int from, int to) {
        String part = text.substring(from, to).strip();
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private void readFunctions() {
        Matcher m = DEF.matcher(code);
        while (m.find() && functions.size() < MAX_CALLS) {
            int indent = m.group(1).length();
            int end = code.indexOf('\n', m.end());
            while (end >= 0 && end + 1 < code.length() && inside(end + 1, indent)) {
                end = code.indexOf('\n', end + 1);
            }
            String body = text.substring(m.start(), end < 0 ? text.length() : end);
            functions.putIfAbsent(m.group(2), new Function(m.group(2), decorators(m.start()), body, m.start()));
        }
    }

    /** Whether the line that begins here is blank, deeper than the function, or still closes its head. */
    private boolean inside(int lineStart, int indent) {
        int i = lineStart;
        while (i < code.length() && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
            i++;
        }
        return i >= code.length() || code.charAt(i) == '\n' || i - lineStart > indent || code.charAt(i) == ')';
    }

    private String decorators(int def) {
        StringBuilder all = new StringBuilder();
        int end = def - 1;
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            if (!line.startsWith("@")) {
                break;
            }
            all.append(line).append('\n');
            end = start - 1;
        }
        return all.toString();
    }

    /** The strings that stand in a piece of source. */
    static List<String> strings(String source) {
        List<String> found = new ArrayList<>();
        Matcher m = STRING.matcher(source);
        while (m.find() && found.size() < 1_000) {
            found.add(m.group(1) != null ? m.group(1) : m.group(2));
        }
        return found;
    }

    private static final Pattern STRING = Pattern.compile("\"([^\"\\n]{0,300})\"|'([^'\\n]{0,300})'");
}
