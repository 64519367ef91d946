package dev.vedette.importers.mermaid;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.label.Answers;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.mermaid.Sequence.Message;
import dev.vedette.importers.mermaid.Sequence.Participant;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A sequence diagram as a sketch: calls are arrows; a broken line back to the caller, or words of an answer, end a call. */
final class SequenceDraft {

    private static final Map<String, String> KINDS = Map.of(
            "actor", "user",
            "database", "data-store",
            "queue", "message-queue",
            "collections", "data-store");

    private SequenceDraft() {}

    static void fill(MermaidText text, Draft draft) throws UnreadableException {
        Sequence sequence = SequenceParser.parse(text);
        if (sequence.participants.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "1:1", "The sequence diagram has no participants.", "Write at least one message.");
        }
        sequence.odd.forEach(o -> draft.note(Receipt.Kind.DROPPED, o.position(), "not understood: " + o.text(), 1.0));
        SketchDraft.fill(draft, sketch(sequence, draft));
    }

    private static Sketch sketch(Sequence sequence, Draft draft) {
        Sketch sketch = new Sketch();
        sequence.boxes.forEach(b -> sketch.frames.add(
                new Sketch.Frame(b.id(), b.title().isEmpty() ? "Box" : b.title(), "", null, b.position())));
        for (Participant p : sequence.participants.values()) {
            String type = KINDS.get(p.kind);
            Typed hint = type == null
                    ? Typed.NOTHING
                    : new Typed(type, p.kind.equals("actor") ? 0.75 : 0.7, new TreeMap<>());
            sketch.boxes.add(new Sketch.Box(p.id, p.label, hint, p.box, p.position, p.written));
        }
        Map<String, Integer> calls = new HashMap<>();
        for (Message m : sequence.messages) {
            if (m.from().equals(m.to())) {
                draft.countRead(1);
                draft.note(Receipt.Kind.DROPPED, m.position(), "a message to itself: " + m.text(), 1.0);
            } else if (isAnswer(m, calls)) {
                draft.countRead(1);
                draft.note(
                        Receipt.Kind.DROPPED, m.position(), "the answer to a call, part of its flow: " + m.text(), 0.9);
            } else {
                calls.merge(m.from() + ">" + m.to(), 1, Integer::sum);
                boolean both = m.arrow().startsWith("<<");
                sketch.arrows.add(new Sketch.Arrow(
                        m.from(),
                        m.to(),
                        m.text(),
                        both ? Sketch.Heads.BOTH : Sketch.Heads.FORWARD,
                        m.arrow().contains("--"),
                        m.position(),
                        m.written()));
            }
        }
        return sketch;
    }

    private static boolean isAnswer(Message m, Map<String, Integer> calls) {
        boolean called = calls.containsKey(m.to() + ">" + m.from()) && !calls.containsKey(m.from() + ">" + m.to());
        boolean dotted = m.arrow().startsWith("--") && calls.containsKey(m.to() + ">" + m.from());
        return dotted || called && Answers.answers(m.text());
    }
}
