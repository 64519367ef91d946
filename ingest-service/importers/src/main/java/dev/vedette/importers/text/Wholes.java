package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Finds the name of the whole system, which is no part of it: "We are building a shopping concierge." */
final class Wholes {

    private static final Set<String> KINDS = Set.of("agent", "service", "web-app", "tool", "workflow-engine");
    private static final int OTHERS = 3;

    private Wholes() {}

    /** Whether the first sentence names it, no later one does, and nothing stated connects it. */
    static boolean namesAll(Entity e, List<Entity> parts, List<Relation> relations) {
        boolean kind = KINDS.stream().anyMatch(k -> Vocabulary.standard().isA(e.type(), k));
        boolean product = e.nameFacts().containsKey("product");
        boolean once =
                e.mentions() == 1 && !e.known() && !product && e.position().startsWith("1:");
        boolean opens = e.evidence().matches("(?i)(?:we|our|this|the|here|quick|scope|it)\\b.*");
        long others = parts.stream().filter(p -> !Naming.person(p) && p != e).count();
        return kind
                && once
                && opens
                && others >= OTHERS
                && relations.stream()
                        .noneMatch(r -> !r.inferred()
                                && (r.from() == e && !Naming.person(r.to())
                                        || r.to() == e && !Naming.person(r.from())));
    }
}
