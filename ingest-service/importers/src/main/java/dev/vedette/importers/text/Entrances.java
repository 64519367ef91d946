package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** People of whom the text does not say what they use come in where nobody else does. */
final class Entrances {

    private static final Set<String> DOORS = Set.of("web-app", "chat-channel", "voice-channel", "endpoint-device");

    private final List<Entity> parts;
    private final List<Relation> relations;
    private final List<List<Entity>> sentences;

    /** @param sentences the parts that each sentence names, in order */
    Entrances(List<Entity> parts, List<Relation> relations, List<List<Entity>> sentences) {
        this.parts = parts;
        this.relations = relations;
        this.sentences = sentences;
    }

    /** Adds idle people and their connection, marked as a guess. */
    void join(Cast cast) {
        for (Entity who : cast.all()) {
            if (who.type().equals("user")
                    && who.acts()
                    && !who.inFlow()
                    && !who.hidden()
                    && !who.absent()
                    && !who.known()) {
                join(who, nearest(who));
            }
        }
        Entity idle = cast.all().stream()
                .filter(e -> Naming.person(e)
                        && !e.inFlow()
                        && !e.absent()
                        && e.type().equals("user"))
                .findFirst()
                .orElse(null);
        Entity free = parts.stream()
                .filter(Entrances::door)
                .filter(e -> relations.stream().noneMatch(r -> r.to() == e))
                .findFirst()
                .orElse(null);
        join(idle, free);
    }

    private void join(Entity who, Entity door) {
        if (who != null && door != null) {
            who.joined();
            door.joined();
            parts.add(who);
            relations.add(
                    new Relation(who, door, "use", "call", 0.3, true, false, -1, -1, who.position(), who.evidence()));
        }
    }

    /** Where people who do something do it: at the door that their sentence names, else at the only one. */
    private Entity nearest(Entity who) {
        for (List<Entity> named : sentences) {
            if (named.contains(who)) {
                Entity here = named.stream()
                        .filter(e -> parts.contains(e) && !Naming.person(e))
                        .filter(e -> door(e) || Groupings.in("agent", e))
                        .findFirst()
                        .orElse(null);
                if (here != null) {
                    return here;
                }
            }
        }
        List<Entity> doors = parts.stream().filter(Entrances::door).toList();
        boolean free = doors.size() == 1
                && relations.stream().noneMatch(r -> r.to() == doors.getFirst() && Naming.person(r.from()));
        return free ? doors.getFirst() : null;
    }

    private static boolean door(Entity e) {
        return DOORS.stream().anyMatch(d -> Vocabulary.standard().isA(e.type(), d));
    }
}
