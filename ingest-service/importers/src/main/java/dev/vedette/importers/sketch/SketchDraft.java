package dev.vedette.importers.sketch;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.label.ArrowLabel;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Said;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.label.ZoneKind;
import dev.vedette.importers.sketch.Sketch.Arrow;
import dev.vedette.importers.sketch.Sketch.Box;
import dev.vedette.importers.sketch.Sketch.Frame;
import dev.vedette.importers.spi.Draft;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in a draft what a sketch means. */
public final class SketchDraft {

    private static final double SURE = 0.8;
    private static final int MAX_DEPTH = 200;

    private final Draft draft;
    private final Sketch sketch;
    private final BoxTypes types;
    private final FrameEnds ends;
    private final Map<String, Frame> frames = new HashMap<>();
    /** What labels say: a drawing repeats few of them on many arrows. */
    private final Map<String, List<Said>> labels = new HashMap<>();

    private GroupAgents agents;

    private SketchDraft(Draft draft, Sketch sketch) {
        this.draft = draft;
        this.sketch = sketch;
        this.types = new BoxTypes(sketch);
        this.ends = new FrameEnds(sketch, id -> draft.part(id).type);
        sketch.frames.forEach(f -> frames.put(f.id(), f));
    }

    public static void fill(Draft draft, Sketch sketch) {
        FrameAgents.add(sketch);
        SketchDraft s = new SketchDraft(draft, sketch);
        draft.countRead(sketch.boxes.size() + sketch.arrows.size() + sketch.frames.size());
        sketch.frames.forEach(s::frame);
        sketch.boxes.forEach(s::box);
        s.agents = new GroupAgents(draft, sketch, s.ends);
        sketch.arrows.forEach(s::arrow);
        s.agents.inferFlows();
    }

    private Provenance by(Origin origin, double confidence, String position, String evidence) {
        return new Provenance(origin, confidence, draft.source(), position, evidence, draft.extractor());
    }

    private void frame(Frame f) {
        if (f.title().isEmpty()) {
            draft.note(Receipt.Kind.DROPPED, f.position(), "a frame without title; what is in it is kept", 0.8);
            return;
        }
        ZoneKind guess = ZoneKind.of(f.title());
        String kind = f.kind().isEmpty() ? guess.kind() : f.kind();
        Draft.Area area = draft.area(f.id(), f.title(), kind);
        area.parent = titled(f.parent());
        area.provenance.add(by(Origin.DECLARED, 0.95, f.position(), f.title()));
        guess.trust()
                .ifPresent(t -> area.facts.put(
                        "trust", new Draft.Said(FactValue.of(t), by(Origin.INFERRED, 0.6, f.position(), f.title()))));
        if (kind.equals("group")) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    f.position(),
                    "\"" + f.title() + "\" is taken as a group; whether it is a trust boundary is not said",
                    0.5);
        }
        draft.countMapped(1);
    }

    /** The innermost frame with a title at or around this one. */
    private String titled(String frame) {
        String id = frame;
        for (int i = 0; id != null && i < MAX_DEPTH; i++) {
            Frame f = frames.get(id);
            if (f == null || !f.title().isEmpty()) {
                return f == null ? null : id;
            }
            id = f.parent();
        }
        return null;
    }

    private void box(Box b) {
        Typed typed = types.of(b);
        String name = b.label().replace('\n', ' ');
        Draft.Part part = draft.part(b.id(), name, typed.type(), typed.confidence());
        part.zone = titled(b.frame());
        part.provenance.add(by(Origin.DECLARED, 0.95, b.position(), b.written()));
        for (String alias : new String[] {Names.head(name), firstLine(b.label())}) {
            if (!alias.equals(name) && !part.aliases.contains(alias)) {
                part.aliases.add(alias);
            }
        }
        typed.facts()
                .forEach((key, value) -> part.fact(
                        key, value, by(Origin.INFERRED, Math.min(0.8, typed.confidence()), b.position(), name)));
        if (typed.confidence() < SURE) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    b.position(),
                    "\"" + name + "\" is taken as " + typed.type(),
                    typed.confidence());
        }
        draft.countMapped(1);
    }

    /** The name when a label goes on with an explanation on further lines. */
    private static String firstLine(String label) {
        int end = label.indexOf('\n');
        String first = end < 0 ? label : label.substring(0, end);
        return Names.normal(first).contains(" ") ? first : label.replace('\n', ' ');
    }

    private void arrow(Arrow a) {
        List<String> froms = ends.resolve(a.from(), true, agents.of(a.from()));
        List<String> tos = ends.resolve(a.to(), false, agents.of(a.to()));
        if (froms.isEmpty() || tos.isEmpty()) {
            draft.note(
                    Receipt.Kind.DROPPED, a.position(), "an arrow with an end that joins nothing: " + a.written(), 1.0);
            return;
        }
        boolean expanded = ends.isFrame(a.from()) || ends.isFrame(a.to());
        if (expanded) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    a.position(),
                    "an arrow to or from a frame is taken to join what stands at the frame's edge: " + a.written(),
                    0.5);
        }
        Set<String> done = new LinkedHashSet<>();
        for (String from : froms) {
            for (String to : tos) {
                if (!from.equals(to) && done.add(from + " " + to)) {
                    flows(a, from, to, expanded ? 0.5 : 0.95);
                } else if (from.equals(to) && !expanded) {
                    draft.note(
                            Receipt.Kind.DROPPED, a.position(), "an arrow from a part to itself: " + a.written(), 1.0);
                }
            }
        }
        draft.countMapped(1);
    }

    private void flows(Arrow a, String from, String to, double confidence) {
        switch (a.heads()) {
            case FORWARD -> flow(a, from, to, confidence);
            case BACK -> flow(a, to, from, confidence);
            case BOTH -> {
                flow(a, from, to, confidence);
                flow(a, to, from, confidence);
            }
            case NONE -> {
                // a plain line between something that acts and something that holds: the active side calls
                boolean turn = types.isPassive(draft.part(from).type) && !types.isPassive(draft.part(to).type);
                flow(a, turn ? to : from, turn ? from : to, Math.min(confidence, 0.6));
                draft.note(
                        Receipt.Kind.GUESSED,
                        a.position(),
                        "a line without arrow head; \"" + draft.part(turn ? to : from).name + "\" is taken to call",
                        0.6);
            }
        }
    }

    private void flow(Arrow a, String from, String to, double confidence) {
        Draft.Link link = draft.link(from, to, a.label());
        Provenance by =
                by(confidence < SURE ? Origin.INFERRED : Origin.DECLARED, confidence, a.position(), a.written());
        link.provenance.add(by);
        for (Said said : labels.computeIfAbsent(a.label(), ArrowLabel::of)) {
            link.fact(said.key(), said.value(), by(Origin.DECLARED, said.confidence(), a.position(), a.label()));
        }
        if (!link.facts.containsKey("verb") && types.isPassive(draft.part(from).type)) {
            // an arrow that leaves a store shows where data go, not who asks
            link.fact("verb", FactValue.of("send"), by(Origin.INFERRED, 0.7, a.position(), a.written()));
        }
    }
}
