package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** "All agents", "each agent", "they": several parts meant by one word. */
final class Groups {

    private static final Set<String> ALL = Set.of("all", "each", "every", "both", "these", "the", "our");

    private Groups() {}

    /** All parts of the kind that a bare plural means: "the checks", "both models". */
    static List<Entity> same(Scan s, Mention m, Cast cast) {
        if (m.to() - m.from() != 1 || m.pronoun() || !m.plural()) {
            return List.of(m.entity());
        }
        String head = dev.vedette.importers.gazetteer.Words.singular(s.word(m.from()));
        if (Cast.key(m.entity().name()).equals(head)) {
            return List.of(m.entity());
        }
        List<Entity> all = cast.all().stream()
                .filter(e -> Cast.key(e.name()).endsWith(" " + head) || Cast.kind(head, e))
                .toList();
        return all.contains(m.entity()) ? all : List.of(m.entity());
    }

    static List<Entity> expand(Scan s, Mention m, Cast cast) {
        int words = m.to() - m.from();
        boolean of = m.pronoun() && s.word(m.from() - 1).equals("of");
        if (of && Set.of("all", "each", "both").contains(s.word(m.from() - 2))) {
            List<Entity> agents = cast.all().stream()
                    .filter(e -> Vocabulary.standard().isA(e.type(), "agent") && !e.hidden() && e.mentions() > 0)
                    .toList();
            return agents.size() > 1 ? agents : List.of(m.entity());
        }
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
                .filter(e -> Vocabulary.standard().isA(e.type(), "agent")
                        && !e.name().equalsIgnoreCase(s.word(m.from())))
                .toList();
        return all.size() > 1 ? all : List.of(m.entity());
    }
}
