package dev.vedette.importers.label;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names made comparable, and the keys made of them. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PARENTHESES = Pattern.compile("\\s*[(\\[][^()\\[\\]]{0,300}[)\\]]");
    private static final Set<String> BRANDS = Set.of(
            "github",
            "gitlab",
            "youtube",
            "linkedin",
            "whatsapp",
            "paypal",
            "javascript",
            "typescript",
            "opensearch",
            "bigquery",
            "cloudwatch",
            "cloudfront",
            "cloudtrail",
            "sagemaker",
            "huggingface",
            "langchain",
            "langgraph",
            "langsmith",
            "langfuse",
            "chromadb",
            "rabbitmq",
            "clickhouse",
            "hubspot",
            "sharepoint",
            "onedrive",
            "duckduckgo",
            "deepseek",
            "eventbridge",
            "mongodb",
            "dynamodb",
            "postgresql",
            "servicenow",
            "salesforce",
            "fastapi",
            "nodejs",
            "nextjs",
            "quickbooks",
            "docusign",
            "dropbox",
            "wordpress",
            "knowledgebase",
            "openai");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "your", "its", "their");
    private static final int MAX_KEY = 80;

    private Names() {}

    /** The name without what qualifies it: "Customer DB, PII" and "Customer DB (PII)" name the same thing. */
    public static String head(String name) {
        boolean brackets = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
        String s = brackets ? PARENTHESES.matcher(name).replaceAll("") : name;
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
        String s = ascii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("");
        StringBuilder out = new StringBuilder(s.length() + 4);
        boolean gap = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if ((gap || camel(s, i) && !brand(s, i)) && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(Character.toLowerCase(c));
        }
        return withoutArticle(out.toString());
    }

    private static boolean ascii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    /** A capital that begins a word within a word: {@code OrderService}, not {@code PostgreSQL}. */
    private static boolean camel(String s, int i) {
        char c = s.charAt(i);
        return i > 0
                && i + 1 < s.length()
                && c >= 'A'
                && c <= 'Z'
                && s.charAt(i + 1) >= 'a'
                && s.charAt(i + 1) <= 'z'
                && (s.charAt(i - 1) >= 'a' && s.charAt(i - 1) <= 'z'
                        || s.charAt(i - 1) >= '0' && s.charAt(i - 1) <= '9');
    }

    /** Names written with a capital inside by some and without by others are one word. */
    private static boolean brand(String s, int i) {
        int start = i;
        while (start > 0 && Character.isLetterOrDigit(s.charAt(start - 1))) {
            start--;
        }
        int end = i;
        while (end < s.length() && Character.isLetterOrDigit(s.charAt(end))) {
            end++;
        }
        return BRANDS.contains(s.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static String withoutArticle(String s) {
        int space = s.indexOf(' ');
        boolean article = space > 0 && ARTICLES.contains(s.substring(0, space));
        return article ? s.substring(space + 1) : s;
    }

    /**
     * The normal name with usual short forms written out, plurals cut and no spaces: what two people who mean one thing
     * write alike, "front end" and "Frontend", "Customer DB" and "customer databases".
     */
    public static String matching(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : normal(name).split(" ")) {
            String w = LONG.getOrDefault(word, word);
            boolean plural = w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us");
            out.append(plural ? w.substring(0, w.length() - 1) : w);
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
