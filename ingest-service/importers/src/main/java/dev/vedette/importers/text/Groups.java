package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** "All agents", "each agent", "they": several parts meant by one word. */
final class Groups {

    private static final Set<String> ALL = Set.of("all", "each", "every", "both", "these", "the", "our");

    private Groups() {}

    static List<Entity> expand(Scan s, Mention m, Cast cast) {
        int words = m.to() - m.from();
        if (words != 1 || m.pronoun() || !Vocabulary.standard().isA(m.entity().type(), "agent")) {
            return List.of(m.entity());
        }
        String det = s.word(m.from() - 1);
        boolean group = ALL.contains(det) && m.plural()
                || det.equals("each")
                || det.equals("every")
                || m.plural() && m.from() == 0;
        if (!group) {
            return List.of(m.entity());
        }
        List<Entity> all = cast.all().stream()
                .filter(e -> e.type().equals("agent") && !e.name().equalsIgnoreCase(s.word(m.from())))
                .toList();
        return all.size() > 1 ? all : List.of(m.entity());
    }
}
