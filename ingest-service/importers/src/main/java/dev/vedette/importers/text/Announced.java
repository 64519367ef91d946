package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.List;
import java.util.Set;

/** Who owns the items that a sentence with a colon at its end announces. */
final class Announced {

    private static final Set<String> OWNED =
            Set.of("agent", "tool", "mcp-server", "skill", "service", "function", "model-endpoint", "llm");

    private Announced() {}

    /** The part that has the agents or tools that follow, or {@code null} when others are listed. */
    static Entity owner(Scan s) {
        List<String> words = s.sentence.tokens().stream().map(Token::word).toList();
        boolean kind = false;
        for (int i = Math.max(0, words.size() - 6); i < words.size() && !kind; i++) {
            kind = s.token(i).isWord()
                    && Nouns.plural(words.get(i))
                    && Gazetteer.standard()
                            .headEnding(words.subList(Math.max(0, i - 1), i + 1), Math.min(i + 1, 2))
                            .filter(f -> OWNED.stream().anyMatch(o -> Vocabulary.standard()
                                    .isA(f.typed().type(), o)))
                            .isPresent();
        }
        if (!kind) {
            return null;
        }
        for (Mention m : s.mentions.reversed()) {
            boolean acts = !Naming.person(m.entity()) && Kinds.actor(m.entity()) && !m.plural();
            if (acts) {
                return m.entity();
            }
        }
        return null;
    }
}
