package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The rules of the data files, with {@code $name} replaced by the words that {@code rules/words.txt} or a line of the
 * files gives for it, and {@code %name} by the effects that a line of the files gives.
 */
final class RuleBook {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[$%]([a-z]+)");
    /** Of two statements at one place the later counts, so the narrower files come last. */
    private static final List<String> FILES = List.of(
            "rules/said-b.txt",
            "rules/frames.txt",
            "rules/said-a.txt",
            "rules.txt",
            "rules/access.txt",
            "rules/action.txt",
            "rules/data.txt");

    private static final Map<String, String> WORDS = words();

    static final List<Rule> RULES = FILES.stream()
            .flatMap(file -> Lexemes.lines(file).stream())
            .filter(line -> !names(line))
            .map(RuleBook::whole)
            .map(Rule::parse)
            .toList();

    private RuleBook() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        List<String> files = new ArrayList<>(List.of("rules/words.txt"));
        files.addAll(FILES);
        for (String file : files) {
            for (String line : Lexemes.lines(file)) {
                if (names(line)) {
                    String[] sides = line.split("=", 2);
                    String meant = replaced(sides[1], words).trim();
                    if (words.put(sides[0].trim(), line.startsWith("$") ? meant.replaceAll("\\s+", "/") : meant)
                            != null) {
                        throw new IllegalStateException("given twice: " + line);
                    }
                }
            }
        }
        return Map.copyOf(words);
    }

    private static boolean names(String line) {
        return line.startsWith("$") || line.startsWith("%");
    }

    private static String whole(String rule) {
        return replaced(rule, WORDS);
    }

    private static String replaced(String text, Map<String, String> words) {
        Matcher m = NAME.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String known = words.get(m.group());
            if (known == null) {
                throw new IllegalStateException("nothing is given for " + m.group() + " in: " + text);
            }
            m.appendReplacement(out, Matcher.quoteReplacement(known));
        }
        return m.appendTail(out).toString();
    }
}
