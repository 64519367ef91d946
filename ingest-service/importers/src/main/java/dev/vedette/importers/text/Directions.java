package dev.vedette.importers.text;

import dev.vedette.importers.spi.KnownNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One connection per pair: in the direction that another source draws it, else as it was said first. */
final class Directions {

    private Directions() {}

    static List<Relation> settle(List<Relation> found, KnownNames names, boolean description) {
        Map<String, Set<String>> near = new HashMap<>();
        if (description) {
            names.joins().forEach(j -> {
                near.computeIfAbsent(j.from(), x -> new HashSet<>()).add(j.to());
                near.computeIfAbsent(j.to(), x -> new HashSet<>()).add(j.from());
            });
        }
        Set<String> drawn = new HashSet<>();
        names.joins().forEach(j -> drawn.add(j.from() + "\u0000" + j.to()));
        Map<String, Relation> settled = new HashMap<>();
        List<Relation> order = new ArrayList<>();
        for (Relation r : found) {
            boolean turned = drawn.contains(key(r.to(), r.from())) && !drawn.contains(key(r.from(), r.to()));
            boolean drawnSo = turned || drawn.contains(key(r.from(), r.to()));
            boolean thinks = Groupings.in("model", r.from()) && !names.joins().isEmpty();
            if (description && !drawnSo && (thinks || roundabout(r, near))) {
                continue;
            }
            Relation as = turned ? turn(r) : r;
            if (settled.putIfAbsent(key(as.from(), as.to()), as) == null) {
                order.add(as);
            }
        }
        return order;
    }

    /** The drawing leads from one to the other over a third: prose just leaves the third out. */
    private static boolean roundabout(Relation r, Map<String, Set<String>> near) {
        Set<String> a = near.getOrDefault(r.from().name(), Set.of());
        Set<String> b = near.getOrDefault(r.to().name(), Set.of());
        return a.stream().anyMatch(b::contains);
    }

    private static Relation turn(Relation r) {
        String verb = r.flowVerb().equals("read") ? "send" : "read";
        return new Relation(
                r.to(),
                r.from(),
                r.verb(),
                verb,
                r.confidence(),
                r.inferred(),
                r.planned(),
                r.sentence(),
                r.verbAt(),
                r.position(),
                r.evidence());
    }

    private static String key(Entity a, Entity b) {
        return a.name() + "\u0000" + b.name();
    }
}
