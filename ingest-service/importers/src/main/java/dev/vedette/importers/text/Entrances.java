package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** People of whom the text does not say what they use come in where nobody else does. */
final class Entrances {

    private static final Set<String> DOORS = Set.of("web-app", "chat-channel", "voice-channel", "endpoint-device");

    private Entrances() {}

    /** Adds the first idle group of people and its connection, marked as a guess, when there is a door without any. */
    static void join(Cast cast, List<Entity> parts, List<Relation> relations) {
        Entity who = cast.all().stream()
                .filter(e -> Naming.person(e)
                        && !e.inFlow()
                        && !e.absent()
                        && e.type().equals("user"))
                .findFirst()
                .orElse(null);
        Entity door = parts.stream()
                .filter(e -> DOORS.stream().anyMatch(d -> Vocabulary.standard().isA(e.type(), d)))
                .filter(e -> relations.stream().noneMatch(r -> r.to() == e))
                .findFirst()
                .orElse(null);
        if (who == null || door == null) {
            return;
        }
        who.joined();
        parts.add(who);
        relations.add(new Relation(who, door, "use", "call", 0.3, true, false, -1, -1, who.position(), who.evidence()));
    }
}
