package dev.vedette.importers.bom;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Dependencies as weak flows. What depends on a library that depends on a model uses the model: libraries are passed
 * through, parts are not.
 */
final class Dependencies {

    private static final double WEAK = 0.6;
    private static final int MAX_STEPS = 200_000;

    private final Bom bom;
    private final Draft draft;
    private final Map<String, Bom.Item> parts;
    private final Set<String> joined = new HashSet<>();
    private int steps;

    Dependencies(Bom bom, Draft draft, Map<String, Bom.Item> parts) {
        this.bom = bom;
        this.draft = draft;
        this.parts = parts;
        draft.links().forEach(l -> {
            joined.add(l.from + " " + l.to);
            joined.add(l.to + " " + l.from);
        });
    }

    /** @param application the one the bill is about, or {@code null} */
    void connect(Draft.Part application) {
        parts.keySet().forEach(ref -> reached(ref).forEach(to -> flow(ref, to, "/dependencies", "depends on")));
        if (application == null) {
            return;
        }
        TreeSet<String> alone = new TreeSet<>(parts.keySet());
        draft.links().forEach(l -> {
            alone.remove(l.to);
            boolean trains =
                    l.facts.containsKey("kind") && l.facts.get("kind").value().equals(FactValue.of("train"));
            if (trains) {
                // what is trained is still used by somebody
                alone.add(l.to);
                alone.remove(l.from);
            }
        });
        draft.links().stream()
                .filter(l ->
                        parts.containsKey(l.from) && !Vocabulary.standard().isA(draft.part(l.from).type, "data-store"))
                .filter(l -> !l.label.equals("base model"))
                .forEach(l -> alone.remove(l.to));
        alone.remove(application.localId);
        for (String ref : alone) {
            flow(application.localId, ref, parts.get(ref).position(), "is listed in the bill of " + application.name);
        }
        if (!alone.isEmpty()) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    "/dependencies",
                    "who uses "
                            + String.join(
                                    ", ",
                                    alone.stream()
                                            .limit(10)
                                            .map(r -> draft.part(r).name)
                                            .toList()) + " is not said; the application itself is taken to",
                    WEAK);
        }
    }

    private void flow(String from, String to, String at, String why) {
        if (from.equals(to) || !joined.add(from + " " + to)) {
            return;
        }
        joined.add(to + " " + from);
        draft.link(from, to, "")
                .provenance
                .add(Statement.inferred(
                        draft, WEAK, at, draft.part(from).name + " " + why + " " + draft.part(to).name));
    }

    /** Parts that a reference depends on, directly or through what is no part. */
    private List<String> reached(String ref) {
        Set<String> seen = new HashSet<>();
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(bom.dependsOn().getOrDefault(ref, List.of()));
        while (!open.isEmpty() && steps++ < MAX_STEPS) {
            String next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (parts.containsKey(next)) {
                found.add(next);
            } else {
                open.addAll(bom.dependsOn().getOrDefault(next, List.of()));
            }
        }
        return List.copyOf(found);
    }
}
