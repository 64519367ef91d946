package dev.vedette.importers.label;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns labels of any format into one line of plain text. Labels are hostile: nothing of HTML survives. */
public final class Labels {

    public static final int MAX = 500;
    private static final int MAX_RAW = 20_000;

    private static final Pattern BREAK =
            Pattern.compile("<\\s*/?\\s*(?:br|p|div|li|tr|h[1-6])\\b[^<>]{0,500}>|\\\\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "<\\s*(script|style)\\b[^<>]{0,500}>[^<]{0,10000}<\\s*/\\s*(?:script|style)\\s*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[/!?]?[A-Za-z][^<>]{0,5000}>|<[/!?]?[A-Za-z]>|<!--");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "mdash", "-", "ndash", "-");

    private static final Set<Integer> DROPPED = Set.of(
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.OTHER_SYMBOL,
            (int) Character.UNASSIGNED);

    private Labels() {}

    /** One line. */
    public static String clean(String raw) {
        return lines(raw).replace('\n', ' ');
    }

    /** The label with its own line breaks as {@code \n}: its first line often is the name, the rest an explanation. */
    public static String lines(String raw) {
        if (raw == null) {
            return "";
        }
        String s = raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
        s = strip(s);
        s = entities(s);
        // labels are often escaped twice: once by the format, once as HTML
        s = strip(s);
        s = line(s);
        return s.length() > MAX ? s.substring(0, MAX - 1) + "…" : s;
    }

    private static String strip(String s) {
        if (s.indexOf('<') < 0 && s.indexOf('\\') < 0) {
            return s;
        }
        String t = HIDDEN.matcher(s).replaceAll(" ");
        t = BREAK.matcher(t).replaceAll("\n");
        return TAG.matcher(t).replaceAll("");
    }

    private static String entities(String s) {
        if (s.indexOf('&') < 0) {
            return s;
        }
        Matcher m = ENTITY.matcher(s);
        return m.replaceAll(r -> Matcher.quoteReplacement(entity(r.group(1), r.group())));
    }

    private static String entity(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), whole);
        }
        try {
            int code = name.charAt(1) == 'x' || name.charAt(1) == 'X'
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** Control, format, bidirectional and pictorial characters away, white space joined, line breaks kept. */
    private static String line(String s) {
        StringBuilder out = new StringBuilder(s.length());
        boolean space = false;
        boolean line = false;
        for (int i = 0; i < s.length(); ) {
            int cp = s.codePointAt(i);
            i += Character.charCount(cp);
            int type = Character.getType(cp);
            if (Character.isWhitespace(cp) || Character.isSpaceChar(cp) || Character.isISOControl(cp)) {
                space = true;
                line |= cp == '\n';
            } else if (!DROPPED.contains(type)) {
                if (space && !out.isEmpty()) {
                    out.append(line ? '\n' : ' ');
                }
                space = false;
                line = false;
                out.appendCodePoint(cp);
            }
        }
        return out.toString();
    }
}
