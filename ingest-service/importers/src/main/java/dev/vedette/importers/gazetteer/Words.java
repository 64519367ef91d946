package dev.vedette.importers.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words as the data files and the readers compare them: lower case, split at hyphens and slashes, no possessive. */
public final class Words {

    private static final Set<String> LOOK_PLURAL = Set.of(
            "news",
            "sms",
            "aws",
            "ops",
            "kubernetes",
            "https",
            "tls",
            "mtls",
            "access",
            "process",
            "address",
            "redis",
            "business",
            "analysis",
            "is",
            "this",
            "its",
            "has",
            "was",
            "as",
            "us",
            "dns",
            "os",
            "gps",
            "series",
            "always",
            "less",
            "postgres",
            "ecs",
            "eks",
            "aks",
            "gcs",
            "sqs",
            "sns",
            "rds",
            "kms",
            "dos",
            "saas",
            "paas",
            "diagnosis",
            "basis",
            "status",
            "pos",
            "class",
            "mass",
            "express",
            "jenkins",
            "kinesis",
            "needs",
            "devops",
            "ios",
            "windows",
            "js",
            "les",
            "chaos",
            "thus",
            "plus",
            "does",
            "goes",
            "focus",
            "virus",
            "antivirus",
            "gas",
            "rss",
            "css",
            "ros",
            "dbs",
            "cors",
            "press",
            "success",
            "progress",
            "bus",
            "canvas",
            "atlas",
            "nas",
            "efs");

    private Words() {}

    /** The words of a text, in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int n = text.length();
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (!wordChar(c)) {
                i++;
                continue;
            }
            int end = end(text, i);
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            if (!word.equals("s") || i == 0 || !apostrophe(text.charAt(i - 1))) {
                add(words, word);
            }
            i = end;
        }
        return words;
    }

    /** Key of a text for look-ups: its words joined by one space. */
    public static String key(String text) {
        return String.join(" ", of(text));
    }

    /** End of the word that starts at {@code from}; a full stop or plus belongs to it only between word characters. */
    public static int end(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inner = i > from && i + 1 < text.length() && joins(c, text.charAt(i - 1), text.charAt(i + 1));
            if (!wordChar(c) && !inner) {
                break;
            }
            i++;
        }
        return i;
    }

    /** "3.1", "Node.js", "R&D", "2,000" are one word each. */
    private static boolean joins(char c, char before, char after) {
        return switch (c) {
            case '.' -> Character.isDigit(after) || Character.isLowerCase(after);
            case '&' -> wordChar(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    public static boolean wordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '#';
    }

    public static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Singular of an English noun by rule; a word that only looks like a plural stays as it is. */
    public static String singular(String word) {
        int n = word.length();
        if (n < 4 && !word.equals("dbs") || !word.endsWith("s") || word.endsWith("ss") || LOOK_PLURAL.contains(word)) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses")) {
            return word.substring(0, n - 2);
        }
        if (word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        return word.substring(0, n - 1);
    }

    /** "e-mail" is one word for everybody; a hyphen splits otherwise. */
    private static void add(List<String> words, String word) {
        int last = words.size() - 1;
        if (last >= 0 && words.get(last).equals("e") && (word.equals("mail") || word.equals("mails"))) {
            words.set(last, "e" + word);
            return;
        }
        words.add(word);
    }
}
