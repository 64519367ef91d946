package dev.vedette.importers.sketch;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.sketch.Sketch.Frame;
import dev.vedette.importers.spi.Draft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A frame around one agent with its model, memory and tools is a drawing of that agent: arrows to the frame mean the
 * agent, and what stands in it without an arrow of its own is used by it.
 */
final class GroupAgents {

    private static final List<String> USED =
            List.of("model", "memory-store", "tool", "prompt-store", "rag-retriever", "vector-db");

    private final Draft draft;
    private final Sketch sketch;
    private final FrameEnds ends;
    private final Map<String, String> agentOf = new HashMap<>();
    /** Of a team of agents, the one that coordinates it. */
    private final Map<String, String> leaderOf = new HashMap<>();

    GroupAgents(Draft draft, Sketch sketch, FrameEnds ends) {
        this.draft = draft;
        this.sketch = sketch;
        this.ends = ends;
        for (Frame f : sketch.frames) {
            List<String> agents =
                    ends.members(f.id()).stream().filter(m -> isA(m, "agent")).toList();
            boolean uses = ends.members(f.id()).stream().anyMatch(this::used);
            if (draft.part(f.id()) != null) {
                agentOf.put(f.id(), f.id());
            } else if (agents.size() == 1 && uses) {
                agentOf.put(f.id(), agents.getFirst());
            }
            List<String> leaders =
                    agents.stream().filter(m -> isA(m, "orchestrator")).toList();
            if (agents.size() > 1 && leaders.size() == 1) {
                leaderOf.put(f.id(), leaders.getFirst());
            }
        }
    }

    private boolean isA(String box, String type) {
        return Vocabulary.standard().isA(draft.part(box).type, type);
    }

    private boolean used(String box) {
        return USED.stream().anyMatch(t -> isA(box, t));
    }

    /** The agent that an arrow to this frame means, or {@code null}. */
    String of(String frame) {
        return agentOf.getOrDefault(frame, leaderOf.get(frame));
    }

    void inferFlows() {
        Set<String> joined = new HashSet<>();
        sketch.arrows.forEach(a -> {
            joined.add(a.from());
            joined.add(a.to());
        });
        for (Frame f : sketch.frames) {
            String agent = agentOf.get(f.id());
            boolean drawn = f.id().equals(agent);
            for (String member : agent == null ? List.<String>of() : ends.members(f.id())) {
                boolean step = drawn && joined.contains(member);
                drawn &= !step;
                if (step) {
                    infer(f, agent, member);
                } else if (!member.equals(agent) && used(member) && joined.add(member)) {
                    infer(f, agent, member);
                }
            }
        }
    }

    private void infer(Frame f, String agent, String member) {
        String text = draft.part(agent).name + " uses " + draft.part(member).name;
        draft.link(agent, member, "")
                .provenance
                .add(new Provenance(Origin.INFERRED, 0.6, draft.source(), f.position(), text, draft.extractor()));
        draft.note(Receipt.Kind.GUESSED, f.position(), text + ", because both stand in one frame", 0.6);
    }
}
