package dev.vedette.engine.predicate;

import java.util.List;
import java.util.Set;

/** The sets that quantifiers range over. */
final class Relations {

    private Relations() {}

    static List<Members> all() {
        return List.of(
                new Members(
                        "tools",
                        "tools",
                        Set.of("sideEffects"),
                        "tool",
                        (l, m) -> l.actions().acts(m),
                        Members.ITSELF,
                        (l, m, t) -> l.actions().path(m, t)),
                new Members(
                        "effects",
                        "tools with effects",
                        Set.of("sideEffects"),
                        "tool",
                        (l, m) -> l.actions().effects(m),
                        Members.ITSELF,
                        (l, m, t) -> l.actions().path(m, t)),
                new Members(
                        "models",
                        "models",
                        Set.of("task"),
                        "llm",
                        (l, m) -> l.minds().models(m),
                        Members.ITSELF,
                        Members.BOTH));
    }
}
