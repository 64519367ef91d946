package dev.vedette.importers.sketch;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.sketch.Sketch.Arrow;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import dev.vedette.importers.sketch.Sketch.Heads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an arrow that ends at a frame joins: the members that start, or end, the chains inside of the frame. */
final class FrameEnds {

    private static final int MANY = 6;
    private static final List<String> SPEAKING =
            List.of("mcp-client", "orchestrator", "agent", "api-gateway", "workflow-engine", "service", "compute");
    private static final List<String> ANSWERING =
            List.of("edge", "web-app", "orchestrator", "agent", "mcp-gateway", "workflow-engine", "service", "compute");

    private final UnaryOperator<String> typeOf;

    private final Set<String> boxes = new HashSet<>();
    private final Map<String, Frame> frames = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Set<String> hasInput = new HashSet<>();
    private final Set<String> hasOutput = new HashSet<>();

    /** What stands at the start and at the end of the chains in a frame, kept because many arrows may meet one frame. */
    private final Map<String, List<String>> firsts = new HashMap<>();

    private final Map<String, List<String>> lasts = new HashMap<>();

    /** @param typeOf the type of a box, asked once all are typed */
    FrameEnds(Sketch sketch, UnaryOperator<String> typeOf) {
        this.typeOf = typeOf;
        sketch.frames.forEach(f -> frames.put(f.id(), f));
        for (Box b : sketch.boxes) {
            boxes.add(b.id());
            int guard = 0;
            for (String f = b.frame();
                    f != null && guard++ < 200;
                    f = frames.containsKey(f) ? frames.get(f).parent() : null) {
                members.computeIfAbsent(f, k -> new ArrayList<>()).add(b.id());
            }
        }
        Map<String, String> frameOf = new HashMap<>();
        sketch.boxes.forEach(b -> frameOf.put(b.id(), b.frame()));
        Map<String, Integer> order = new HashMap<>();
        sketch.boxes.forEach(b -> order.put(b.id(), order.size()));
        for (Arrow a : sketch.arrows) {
            // an arrow back to an earlier part closes a loop, it neither starts nor ends the chain
            boolean back =
                    order.getOrDefault(a.to(), 0) < order.getOrDefault(a.from(), 0) && a.heads() == Heads.FORWARD;
            if (!back
                    && boxes.contains(a.from())
                    && boxes.contains(a.to())
                    && frameOf.get(a.from()) != null
                    && frameOf.get(a.from()).equals(frameOf.get(a.to()))) {
                hasInput.add(a.to());
                hasOutput.add(a.from());
            }
        }
    }

    boolean isFrame(String id) {
        return !boxes.contains(id) && frames.containsKey(id);
    }

    /**
     * @param source whether the arrow leaves there
     * @param agent the only agent inside, or {@code null}: who talks for the group
     */
    List<String> resolve(String id, boolean source, String agent) {
        if (boxes.contains(id)) {
            return List.of(id);
        }
        if (agent != null) {
            return List.of(agent);
        }
        return (source ? lasts : firsts).computeIfAbsent(id, f -> edge(f, source));
    }

    private List<String> edge(String frame, boolean source) {
        List<String> all = members.getOrDefault(frame, List.of());
        List<String> edge = all.stream()
                .filter(m -> !(source ? hasOutput : hasInput).contains(m))
                .toList();
        List<String> chosen = edge.isEmpty() ? all : edge;
        return chosen.size() > MANY ? talkers(chosen, source) : chosen;
    }

    /** Of many parts in a frame those that usually talk to the outside, or be talked to. */
    private List<String> talkers(List<String> members, boolean source) {
        for (String type : source ? SPEAKING : ANSWERING) {
            List<String> some = members.stream()
                    .filter(m -> Vocabulary.standard().isA(typeOf.apply(m), type))
                    .toList();
            if (!some.isEmpty() && some.size() <= MANY) {
                return some;
            }
        }
        return List.of();
    }

    List<String> members(String frame) {
        return members.getOrDefault(frame, List.of());
    }
}
