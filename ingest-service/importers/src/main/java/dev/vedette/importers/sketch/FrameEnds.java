package dev.vedette.importers.sketch;

import dev.vedette.importers.sketch.Sketch.Arrow;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an arrow that ends at a frame joins: the members that start, or end, the chains inside of the frame. */
final class FrameEnds {

    private static final int MANY = 6;

    private final Set<String> boxes = new HashSet<>();
    private final Map<String, Frame> frames = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Set<String> hasInput = new HashSet<>();
    private final Set<String> hasOutput = new HashSet<>();

    /** What stands at the start and at the end of the chains in a frame, kept because many arrows may meet one frame. */
    private final Map<String, List<String>> firsts = new HashMap<>();

    private final Map<String, List<String>> lasts = new HashMap<>();

    FrameEnds(Sketch sketch) {
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
        for (Arrow a : sketch.arrows) {
            if (boxes.contains(a.from())
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
        return chosen.size() > MANY ? List.of() : chosen;
    }

    List<String> members(String frame) {
        return members.getOrDefault(frame, List.of());
    }
}
