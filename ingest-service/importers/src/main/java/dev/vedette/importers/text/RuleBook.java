package dev.vedette.importers.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The rules of the data files, with {@code $name} replaced by the words that {@code rules/words.txt} gives for it. */
final class RuleBook {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\$([a-z]+)");
    private static final Map<String, String> WORDS = words();

    /** Of two statements at one place the later counts, so the narrower files come last. */
    static final List<Rule> RULES =
            List.of("rules/frames.txt", "rules.txt", "rules/access.txt", "rules/action.txt", "rules/data.txt").stream()
                    .flatMap(file -> Lexemes.lines(file).stream())
                    .map(RuleBook::whole)
                    .map(Rule::parse)
                    .toList();

    private RuleBook() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : Lexemes.lines("rules/words.txt")) {
            String[] sides = line.split("=", 2);
            words.put(
                    sides[0].trim().substring(1),
                    replaced(sides[1], words).trim().replaceAll("\\s+", "/"));
        }
        return Map.copyOf(words);
    }

    private static String whole(String rule) {
        return replaced(rule, WORDS);
    }

    private static String replaced(String text, Map<String, String> words) {
        Matcher m = NAME.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String known = words.get(m.group(1));
            if (known == null) {
                throw new IllegalStateException("no words are given for $" + m.group(1) + " in: " + text);
            }
            m.appendReplacement(out, Matcher.quoteReplacement(known));
        }
        return m.appendTail(out).toString();
    }
}
