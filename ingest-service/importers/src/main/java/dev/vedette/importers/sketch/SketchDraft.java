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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in a draft what a sketch means. */
public final class SketchDraft {

    private static final double SURE = 0.8;

    private final Draft draft;
    private final Sketch sketch;
    private final BoxTypes types;
    private final FrameEnds ends;

    private SketchDraft(Draft draft, Sketch sketch) {
        this.draft = draft;
        this.sketch = sketch;
        this.types = new BoxTypes(sketch);
        this.ends = new FrameEnds(sketch);
    }

    public static void fill(Draft draft, Sketch sketch) {
        SketchDraft s = new SketchDraft(draft, sketch);
        draft.countRead(sketch.boxes.size() + sketch.arrows.size() + sketch.frames.size());
        sketch.frames.forEach(s::frame);
        sketch.boxes.forEach(s::box);
        sketch.arrows.forEach(s::arrow);
    }

    private Provenance by(Origin origin, double confidence, String position, String evidence) {
        return new Provenance(origin, confidence, draft.source(), position, evidence, draft.extractor());
    }

    private void frame(Frame f) {
        ZoneKind guess = ZoneKind.of(f.title());
        String kind = f.kind().isEmpty() ? guess.kind() : f.kind();
        Draft.Area area = draft.area(f.id(), f.title(), kind);
        area.parent = f.parent();
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

    private void box(Box b) {
        Typed typed = types.of(b);
        Draft.Part part = draft.part(b.id(), b.label(), typed.type(), typed.confidence());
        part.zone = b.frame();
        part.provenance.add(by(Origin.DECLARED, 0.95, b.position(), b.written()));
        String head = Names.head(b.label());
        if (!head.equals(b.label())) {
            part.aliases.add(head);
        }
        typed.facts()
                .forEach((key, value) -> part.fact(
                        key, value, by(Origin.INFERRED, Math.min(0.8, typed.confidence()), b.position(), b.label())));
        if (typed.confidence() < SURE) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    b.position(),
                    "\"" + b.label() + "\" is taken as " + typed.type(),
                    typed.confidence());
        }
        draft.countMapped(1);
    }

    private void arrow(Arrow a) {
        List<String> froms = ends.resolve(a.from(), true);
        List<String> tos = ends.resolve(a.to(), false);
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
        for (Said said : ArrowLabel.of(a.label())) {
            link.fact(said.key(), said.value(), by(Origin.DECLARED, said.confidence(), a.position(), a.label()));
        }
        if (!link.facts.containsKey("verb") && types.isPassive(draft.part(from).type)) {
            // an arrow that leaves a store shows where data go, not who asks
            link.fact("verb", FactValue.of("send"), by(Origin.INFERRED, 0.7, a.position(), a.written()));
        }
    }
}
