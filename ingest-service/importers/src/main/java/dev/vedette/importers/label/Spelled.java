package dev.vedette.importers.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How labels of drawings are spelled beside the words that name the thing: numbers, paths, ports, joined words. */
final class Spelled {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:step |phase )?[(\\[]?\\d{1,2}[a-z]?[.):\\]]? +(?=\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CIRCLED = Pattern.compile("^[\\p{No}\\p{So}\\p{Sk}\\p{Pd}\\p{Po}]+ *(?=[\\p{L}\\d])");
    private static final Pattern TIMES = Pattern.compile(
            " +[(\\[]?(?:[×x*] ?\\d{1,4}|[×x*] ?n|\\d{1,4} ?[×x]|#?\\d{1,3}|[a-z]|\\.{3}|…)[)\\]]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "(?:,? +(?:at )?(?:https?://\\S{1,200}|/[\\w{}./*-]{1,200}|:\\d{2,5}|\\(?port:? ?\\d{2,5}\\)?|:?\\d{4,5})"
                    + "| +(?:https?|rest|grpc|websockets?|wss?|sse|tcp|json|yaml|v\\d[\\w.]{0,10})(?:/[\\w/]{1,30})?)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDPOINT = Pattern.compile(
            "^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|WS|SSE|ANY)(?:[,/|] ?(?:GET|POST|PUT|PATCH|DELETE))* +)?/[\\w{}:.*~-]{1,80}(?:/[\\w{}:.*~-]{0,80}){0,12}(?:\\?\\S{0,200})?$");
    private static final Pattern CODE = Pattern.compile("^[a-z][a-z0-9]{1,30}(?:_[a-z0-9]{1,30}){1,8}(?:\\(\\))?$");

    private Spelled() {}

    /** The line without what numbers, places or counts the thing. */
    static String plain(String line) {
        String s = CIRCLED.matcher(line.strip()).replaceFirst("");
        s = NUMBER.matcher(s).replaceFirst("");
        for (int i = 0; i < 3; i++) {
            String shorter = cut(TIMES, cut(TAIL, s));
            if (shorter.equals(s)) {
                break;
            }
            s = shorter;
        }
        return s.isBlank() ? line : s;
    }

    private static String cut(Pattern tail, String s) {
        Matcher m = tail.matcher(s);
        return m.find() && m.start() > 2 ? s.substring(0, m.start()) : s;
    }

    /** An address of a service rather than its name: "POST /api/orders". */
    static boolean endpoint(String line) {
        return ENDPOINT.matcher(line.strip()).matches();
    }

    /** One of several points, or a name of the code: what a first line was about, not what it names. */
    static boolean explains(String line) {
        return line.matches("[-•*–·>].*")
                || line.matches("[\\w./-]{1,80}\\.(?:py|js|ts|tsx|java|go|rb|md|json|ya?ml|txt|sh|rs|cs)")
                || code(line);
    }

    /** A name of the code, "search_orders", which begins with what it does. */
    static boolean code(String line) {
        return CODE.matcher(line.strip()).matches();
    }

    /** Joined words apart: "MCPClientPool" and "search_orders" as "MCP Client Pool" and "search orders". */
    static String apart(String line) {
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '_') {
                out.append(' ');
                continue;
            }
            if (i > 0 && Character.isUpperCase(c) && begins(line, i)) {
                out.append(' ');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean begins(String s, int i) {
        char before = s.charAt(i - 1);
        boolean lowerNext = i + 1 < s.length() && Character.isLowerCase(s.charAt(i + 1));
        return Character.isLowerCase(before) || Character.isUpperCase(before) && lowerNext;
    }
}
