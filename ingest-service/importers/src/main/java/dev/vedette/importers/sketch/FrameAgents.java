package dev.vedette.importers.sketch;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A frame that is called an agent, that arrows end at and that holds no agent is the agent itself, drawn with its steps
 * inside: it becomes a part, so that what reaches it and what it may use have one place.
 */
final class FrameAgents {

    private static final double SURE = 0.8;

    private FrameAgents() {}

    static void add(Sketch sketch) {
        Set<String> ends = new HashSet<>();
        sketch.arrows.forEach(a -> ends.addAll(List.of(a.from(), a.to())));
        Set<String> boxes = new HashSet<>();
        sketch.boxes.forEach(b -> boxes.add(b.id()));
        for (Frame f : sketch.frames) {
            String name = Names.head(f.title());
            if (ends.contains(f.id())
                    && !boxes.contains(f.id())
                    && agent(LabelType.of(name))
                    && !holdsAgent(sketch, f)) {
                sketch.boxes.add(new Box(f.id(), name, Typed.NOTHING, f.parent(), f.position(), f.title()));
            }
        }
    }

    private static boolean agent(Typed typed) {
        return typed.confidence() >= SURE && Vocabulary.standard().isA(typed.type(), "agent");
    }

    private static boolean holdsAgent(Sketch sketch, Frame f) {
        Set<String> inside = new HashSet<>(Set.of(f.id()));
        // frames may come in any order; a drawing has few of them
        for (boolean more = true; more; ) {
            more = false;
            for (Frame g : sketch.frames) {
                more |= g.parent() != null && inside.contains(g.parent()) && inside.add(g.id());
            }
        }
        return sketch.boxes.stream()
                .filter(b -> b.frame() != null && inside.contains(b.frame()))
                .anyMatch(b -> Vocabulary.standard().isA(LabelType.of(b.label()).type(), "agent"));
    }
}
