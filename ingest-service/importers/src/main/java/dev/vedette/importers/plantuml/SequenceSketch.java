package dev.vedette.importers.plantuml;

import dev.vedette.importers.label.Answers;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import net.sourceforge.plantuml.sequencediagram.AbstractMessage;
import net.sourceforge.plantuml.sequencediagram.Event;
import net.sourceforge.plantuml.sequencediagram.Participant;
import net.sourceforge.plantuml.sequencediagram.SequenceDiagram;

/**
 * Participants and messages as a sketch. An answer (an arrow back along a call, dotted or with the words of an answer) is not a flow of its own, and a
 * message that is sent many times is one flow.
 */
final class SequenceSketch {

    private SequenceSketch() {}

    static Sketch of(SequenceDiagram diagram, Positions positions) {
        Sketch sketch = new Sketch();
        for (Participant p : diagram.participants()) {
            String name = Creole.line(p.getDisplay(false));
            sketch.boxes.add(new Sketch.Box(
                    p.getCode(), name.isEmpty() ? p.getCode() : name, hint(p), null, positions.of(p.getCode()), name));
        }
        Set<String> calls = new HashSet<>();
        for (Event e : diagram.events()) {
            if (e instanceof AbstractMessage m && m.getParticipant1() != null && m.getParticipant2() != null) {
                String from = m.getParticipant1().getCode();
                String to = m.getParticipant2().getCode();
                String label = Creole.line(m.getLabel());
                boolean called = calls.contains(to + " " + from) && !calls.contains(from + " " + to);
                boolean answer = called && (m.getArrowConfiguration().isDotted() || Answers.answers(label));
                if (!from.equals(to) && !answer && calls.add(from + " " + to)) {
                    sketch.arrows.add(new Sketch.Arrow(
                            from,
                            to,
                            label,
                            Sketch.Heads.FORWARD,
                            false,
                            positions.of(from),
                            from + " -> " + to + " : " + label));
                }
            }
        }
        return sketch;
    }

    private static Typed hint(Participant p) {
        return switch (p.getType()) {
            case ACTOR -> typed("user", 0.8);
            case DATABASE, COLLECTIONS -> typed("data-store", 0.6);
            case QUEUE -> typed("message-queue", 0.9);
            default -> Typed.NOTHING;
        };
    }

    private static Typed typed(String type, double confidence) {
        return new Typed(type, confidence, new TreeMap<>());
    }
}
