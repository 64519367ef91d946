package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Whether parts act or only hold things, by their kinds. */
final class Kinds {

    private static final Set<String> HOLDERS =
            Set.of("external-service", "chat-channel", "message-queue", "event-stream", "event-bus");

    private Kinds() {}

    /** Whether all of some parts only hold things. */
    static boolean holds(List<Entity> parts) {
        return !parts.isEmpty()
                && parts.stream().noneMatch(Naming::person)
                && parts.stream()
                        .allMatch(e -> !actor(e)
                                || HOLDERS.stream()
                                        .anyMatch(h -> Vocabulary.standard().isA(e.type(), h)));
    }

    static boolean anyStore(List<Entity> parts) {
        return parts.stream().anyMatch(e -> !actor(e) || Vocabulary.standard().isA(e.type(), "external-service"));
    }

    /** Types that make sense as who acts. */
    static boolean actor(Entity e) {
        Vocabulary v = Vocabulary.standard();
        return !v.isA(e.type(), "data-store") && !v.isA(e.type(), "model-artifact");
    }
}
