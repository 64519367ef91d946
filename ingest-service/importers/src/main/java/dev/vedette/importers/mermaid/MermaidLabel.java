package dev.vedette.importers.mermaid;

import dev.vedette.importers.label.Labels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels as people read them: without quotes, Markdown marks, Mermaid's own entities and HTML. */
final class MermaidLabel {

    private static final Pattern ENTITY = Pattern.compile("#(\\d{1,6}|[A-Za-z]{2,8});");

    private MermaidLabel() {}

    static String plain(String raw) {
        return lines(raw).replace('\n', ' ');
    }

    /** With line breaks kept. */
    static String lines(String raw) {
        String s = raw.strip();
        if (s.length() >= 2 && s.charAt(0) == '"' && s.charAt(s.length() - 1) == '"') {
            s = s.substring(1, s.length() - 1).strip();
        }
        if (s.length() >= 2 && s.charAt(0) == '`' && s.charAt(s.length() - 1) == '`') {
            s = s.substring(1, s.length() - 1).replace("**", "").replace("__", "");
        }
        Matcher m = ENTITY.matcher(s);
        s = m.replaceAll(r -> Matcher.quoteReplacement(
                "&" + (Character.isDigit(r.group(1).charAt(0)) ? "#" : "") + r.group(1) + ";"));
        return Labels.lines(s);
    }
}
