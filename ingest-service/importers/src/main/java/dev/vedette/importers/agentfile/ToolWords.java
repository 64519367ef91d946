package dev.vedette.importers.agentfile;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the name and description of a tool or skill say about what it can do. */
final class ToolWords {

    private static final Map<String, Pattern> EFFECTS = new TreeMap<>(Map.of(
            "read", words("read|search|scrape|fetch|get|list|query|lookup|find|browse|retrieve|load"),
            "write", words("write|create|update|edit|save|insert|store|post|book|modify|file ?writer"),
            "delete", words("delete|remove|drop|purge"),
            "send", words("send|e-?mail|mail|message|notify|slack|sms|publish|reply|tweet"),
            "pay", words("pay|payment|refund|purchase|buy|transfer|invoice|charge"),
            "exec", words("exec|execute|code ?interpreter|shell|bash|python|run ?code|terminal|command")));
    private static final Pattern WEB =
            words("web|website|scrape|serper|browse|internet|search ?tool|google|exa|tavily|url|news|firecrawl|rss");

    private ToolWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?:s|es|ing|er|tool)?(?![a-z])");
    }

    /** States the facts on the part. */
    static void say(String text, Draft.Part part, Draft draft, String position) {
        String words =
                text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        TreeSet<String> effects = new TreeSet<>();
        EFFECTS.forEach((effect, pattern) -> {
            if (pattern.matcher(words).find()) {
                effects.add(effect);
            }
        });
        if (!effects.isEmpty()) {
            part.fact("sideEffects", FactValue.of(effects), Statement.inferred(draft, 0.7, position, text));
        }
        if (WEB.matcher(words).find()) {
            part.fact("contentTrust", FactValue.of("untrusted"), Statement.inferred(draft, 0.75, position, text));
        }
    }

    static boolean isCode(String text) {
        return EFFECTS.get("exec").matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static List<String> effects() {
        return List.copyOf(EFFECTS.keySet());
    }
}
