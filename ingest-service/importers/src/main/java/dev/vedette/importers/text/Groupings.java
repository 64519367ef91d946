package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that rules and guesses use for kinds of parts; the data stand in {@code groups.txt}. */
final class Groupings {

    private static final Map<String, List<String>> GROUPS = read();

    private Groupings() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> groups = new HashMap<>();
        for (String line : Lexemes.lines("groups.txt")) {
            String[] cells = line.split("\\|");
            groups.put(cells[0].trim(), List.of(cells[1].trim().split("\\s*,\\s*")));
        }
        return Map.copyOf(groups);
    }

    static boolean in(String group, Entity e) {
        boolean person = Vocabulary.standard().isA(e.type(), "person");
        if (group.equals("any")) {
            return true;
        }
        if (group.equals("part")) {
            return !person;
        }
        if (group.equals("outsider")) {
            return person
                            && e.nameFacts().get("contentTrust") != null
                            && e.nameFacts().get("contentTrust").text().equals("untrusted")
                    || e.type().equals("external-actor");
        }
        for (String type : GROUPS.getOrDefault(group, List.of(group))) {
            if (Vocabulary.standard().isA(e.type(), type)) {
                return true;
            }
        }
        return false;
    }
}
