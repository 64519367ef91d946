package dev.vedette.importers.label;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names made comparable, and the keys made of them. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z][a-z])");
    private static final Pattern PARENTHESES = Pattern.compile("\\s*[(\\[][^()\\[\\]]{0,300}[)\\]]");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an|our|your|its|their)\\s+");
    private static final int MAX_KEY = 80;

    private Names() {}

    /** The name without what qualifies it: "Customer DB, PII" and "Customer DB (PII)" name the same thing. */
    public static String head(String name) {
        String s = PARENTHESES.matcher(name).replaceAll("");
        for (String mark : new String[] {", ", ": ", " - ", " – ", " — ", "; "}) {
            int at = s.indexOf(mark);
            if (at >= 2) {
                s = s.substring(0, at);
            }
        }
        s = s.strip();
        return key(s).isEmpty() ? name : s;
    }

    /** What follows the head, e.g. "PII"; {@code ""} when nothing does. */
    public static String qualifier(String name) {
        String head = head(name);
        return name.length() > head.length() ? name.substring(Math.min(name.length(), head.length())) : "";
    }

    /** Words of the name in lower case without accents, articles and punctuation, e.g. {@code customer db}. */
    public static String normal(String name) {
        String s = CAMEL.matcher(name).replaceAll(" ");
        s = MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFKD)).replaceAll("");
        s = OTHER.matcher(s.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String bare = ARTICLE.matcher(s).replaceFirst("");
        return bare.isEmpty() ? s : bare;
    }

    /** The normal name with usual short forms written out and plurals cut: what two people may call one thing. */
    public static String matching(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : normal(name).split(" ")) {
            String w = LONG.getOrDefault(word, word);
            boolean plural = w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us");
            out.append(out.isEmpty() ? "" : " ").append(plural ? w.substring(0, w.length() - 1) : w);
        }
        return out.toString();
    }

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("db", "database"),
            Map.entry("repo", "repository"),
            Map.entry("app", "application"),
            Map.entry("apps", "application"),
            Map.entry("k8s", "kubernetes"),
            Map.entry("auth", "authentication"),
            Map.entry("config", "configuration"),
            Map.entry("postgres", "postgresql"),
            Map.entry("lb", "load balancer"),
            Map.entry("ui", "interface"),
            Map.entry("kb", "knowledge base"),
            Map.entry("svc", "service"));

    /** The normal name as a key, e.g. {@code customer-db}; {@code ""} when it has no letter or digit. */
    public static String key(String name) {
        String k = normal(name).replace(' ', '-');
        return k.length() > MAX_KEY ? k.substring(0, MAX_KEY) : k;
    }
}
