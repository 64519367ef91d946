package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part that no sentence connects is joined to what it is spoken of with: the part of the same sentence that would call
 * it, or that it would call, by their kinds. A guess that is shown as one, and better than a part that hangs in the air.
 */
final class Neighbours {

    private final List<List<Entity>> sentences;
    private final Set<Entity> kept;
    private final Set<Entity> joined = new HashSet<>();

    /** @param sentences the parts that each sentence names, in order */
    Neighbours(List<List<Entity>> sentences, List<Entity> parts, List<Relation> relations) {
        this.sentences = sentences;
        this.kept = new HashSet<>(parts);
        for (Relation r : relations) {
            joined.add(r.from());
            joined.add(r.to());
        }
    }

    List<Relation> of(List<Entity> parts) {
        Entity only = only(parts);
        List<Relation> found = new ArrayList<>();
        for (Entity lone : parts) {
            if (joined.contains(lone) || stands(lone)) {
                continue;
            }
            Entity other = beside(lone);
            if (other == null && only != null && passive(lone)) {
                other = only;
            }
            if (other != null) {
                boolean calls = calls(lone, other);
                found.add(calls ? guess(lone, other, lone) : guess(other, lone, lone));
                joined.add(lone);
            }
        }
        return found;
    }

    private boolean calls(Entity lone, Entity other) {
        if (Naming.person(lone) || Naming.person(other)) {
            return Naming.person(lone);
        }
        boolean front = Groupings.in("front", lone);
        if (front != Groupings.in("front", other)) {
            return front ? !Groupings.in("client", other) : Groupings.in("client", lone);
        }
        return !passive(lone) && (passive(other) || before(lone, other));
    }

    /** The nearest fitting part of a sentence that names the lone one. */
    private Entity beside(Entity lone) {
        for (List<Entity> named : sentences) {
            int at = named.indexOf(lone);
            if (at < 0) {
                continue;
            }
            List<Entity> fitting = named.stream()
                    .filter(e -> e != lone && kept.contains(e) && fits(lone, e))
                    .sorted(Comparator.comparingInt(e -> Math.abs(named.indexOf(e) - at)))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting.getFirst();
            }
        }
        return null;
    }

    private boolean fits(Entity lone, Entity other) {
        if (stands(other)) {
            return false;
        }
        if (Naming.person(lone)) {
            return Groupings.in("door", other);
        }
        if (Naming.person(other)) {
            return Groupings.in("door", lone);
        }
        return passive(lone) ? !passive(other) : true;
    }

    /** What nothing is guessed about: where things run, and what nobody knows. */
    private static boolean stands(Entity e) {
        return Groupings.in("surroundings", e) || e.type().equals("component");
    }

    /** The only part that can call others, or {@code null}: with two it would be a toss. */
    private static Entity only(List<Entity> parts) {
        List<Entity> callers = parts.stream()
                .filter(e -> !Naming.person(e) && !passive(e) && !stands(e) && !Groupings.in("front", e))
                .filter(e -> !Groupings.in("client", e) || parts.stream().noneMatch(o -> Groupings.in("server", o)))
                .toList();
        return callers.size() == 1 ? callers.getFirst() : null;
    }

    private static boolean passive(Entity e) {
        return Groupings.in("called", e);
    }

    private boolean before(Entity one, Entity other) {
        for (List<Entity> named : sentences) {
            int a = named.indexOf(one);
            int b = named.indexOf(other);
            if (a >= 0 && b >= 0) {
                return a < b;
            }
        }
        return true;
    }

    private static Relation guess(Entity from, Entity to, Entity lone) {
        return new Relation(from, to, "", "call", 0.3, true, false, -1, -1, lone.position(), lone.evidence());
    }
}
