package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import dev.vedette.importers.gazetteer.Words;
import dev.vedette.importers.spi.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Teaches a cast the parts that other sources name, with the shorter forms that prose uses for them. */
final class Known {

    private static final Set<String> TAILS = Set.of("with", "as", "for", "of", "from", "on", "in", "by", "via", "per");
    private static final Set<String> LEADS =
            Set.of("public", "hosted", "our", "the", "any", "internal", "external", "local", "remote", "labelled");

    private Known() {}

    static void learn(Cast cast, KnownNames names) {
        for (KnownNames.Part p : names.parts()) {
            if (cast.full() || cast.named(p.name()) != null) {
                continue;
            }
            boolean untyped = p.type().equals("component");
            Typed byName = Cast.typed(p.name());
            Typed typed = untyped || byName == null
                    ? untyped ? byName : new Typed(p.type(), 0.99, new java.util.TreeMap<>(), p.name())
                    : new Typed(p.type(), 0.99, byName.facts(), p.name());
            Entity e = cast.add(p.name(), typed, true, null);
            e.zone(p.zone());
            e.states(p.states());
            p.aliases().forEach(a -> cast.learn(a, e));
        }
        for (Entity e : cast.all()) {
            shorter(cast, e);
        }
    }

    /** What other sources connect. */
    static List<Relation> drawn(Cast cast, KnownNames names) {
        List<Relation> drawn = new ArrayList<>();
        for (KnownNames.Join j : names.joins()) {
            Entity from = cast.named(j.from());
            Entity to = cast.named(j.to());
            if (from != null && to != null) {
                drawn.add(new Relation(from, to, "", "call", 1, false, false, -1, -1, "", ""));
            }
        }
        return drawn;
    }

    /**
     * Whom a statement speaks of that names nobody: the one agent, else the one part that calls a model; {@code null}
     * when there are several.
     */
    static Entity protagonist(Cast cast, List<Relation> drawn) {
        Entity agent = cast.mainAgent();
        if (agent != null) {
            return agent;
        }
        List<Entity> callers = drawn.stream()
                .filter(r -> Groupings.in("model", r.to()) && Groupings.in("app", r.from()))
                .map(Relation::from)
                .distinct()
                .toList();
        return callers.size() == 1 ? callers.getFirst() : null;
    }

    private static void shorter(Cast cast, Entity e) {
        String head = e.name().split("[,;:(\\n]| - |<br", 2)[0].strip();
        learn(cast, head, e);
        for (String either : head.split(" or ")) {
            learn(cast, either, e);
        }
        List<String> words = Words.of(head);
        for (int i = 1; i < words.size(); i++) {
            if (TAILS.contains(words.get(i))) {
                learn(cast, String.join(" ", words.subList(0, i)), e);
                break;
            }
        }
        if (words.size() > 2 && LEADS.contains(words.getFirst())) {
            learn(cast, String.join(" ", words.subList(1, words.size())), e);
        }
        for (int i = 0; i < words.size(); i++) {
            var product = Gazetteer.standard().productAt(words, i);
            if (product.isPresent()
                    && words.size() > product.get().words()
                    && product.get().words() + i <= words.size()
                    && product.get().typed().type().equals(e.type())) {
                learn(cast, String.join(" ", words.subList(i, i + product.get().words())), e);
                break;
            }
        }
    }

    private static void learn(Cast cast, String name, Entity e) {
        if (!name.isBlank() && cast.named(name) == null) {
            cast.learnQuietly(name, e);
        }
    }
}
