package dev.vedette.importers.text;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what a text says into a draft. */
final class DraftWriter {

    /** Below this a statement is a guess: shown in the receipt and asked about. */
    private static final double SURE = 0.5;

    private final Story story;
    private final Draft draft;
    private final Map<String, Draft.Link> links = new HashMap<>();

    private DraftWriter(Story story, Draft draft) {
        this.story = story;
        this.draft = draft;
    }

    static void write(Story story, Draft draft) {
        DraftWriter w = new DraftWriter(story, draft);
        story.parts().forEach(w::part);
        story.relations().forEach(w::link);
        story.facts().forEach(w::fact);
        // Of two statements about one control at one place the later counts, as with facts.
        Map<String, Story.Guarded> last = new java.util.LinkedHashMap<>();
        for (Story.Guarded g : story.guards()) {
            String key =
                    g.control() + " " + (g.of() == null ? "" : id(g.of())) + ">" + (g.to() == null ? "" : id(g.to()));
            last.remove(key);
            last.put(key, g);
        }
        last.values().forEach(w::guard);
        story.assets().forEach(w::asset);
        story.musts()
                .forEach(m -> draft.invariant(m.statement(), w.by(Origin.DECLARED, 0.9, m.position(), m.statement())));
        story.notes().forEach(n -> draft.note(n.kind(), n.position(), n.text(), n.confidence()));
        draft.countRead(story.sentences());
        draft.countMapped(
                story.parts().size() + story.relations().size() + story.facts().size());
    }

    private void part(Entity e) {
        // A known part was typed by its own source; the text must not outvote that.
        Draft.Part part = draft.part(id(e), e.name(), e.type(), e.known() ? 0.05 : e.confidence());
        boolean sure = e.known() || e.confidence() >= SURE;
        part.provenance.add(by(
                sure ? Origin.DECLARED : Origin.INFERRED,
                e.known() ? 0.9 : e.confidence(),
                e.position(),
                e.evidence()));
        if (e.known()) {
            return;
        }
        if (!e.zoneKind().isEmpty()) {
            String zone = "z:" + e.zone().toLowerCase(java.util.Locale.ROOT);
            draft.area(zone, e.zone(), e.zoneKind());
            part.zone = zone;
        }
        part.aliases.addAll(e.aliases());
        e.nameFacts()
                .forEach((key, value) ->
                        part.fact(key, value, by(Origin.INFERRED, 0.8, e.position(), "named " + e.name())));
        if (!sure) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    e.position(),
                    e.name() + " is taken for a part of the system.",
                    e.confidence());
        }
    }

    private void link(Relation r) {
        Draft.Link link = draft.link(id(r.from()), id(r.to()), "");
        Origin origin = r.inferred() ? Origin.INFERRED : Origin.DECLARED;
        Provenance by = by(origin, r.confidence(), r.position(), r.evidence());
        link.provenance.add(by);
        if (!r.inferred()) {
            link.fact("verb", FactValue.of(r.flowVerb()), by(Origin.INFERRED, 0.5, r.position(), r.evidence()));
        } else {
            draft.note(
                    Receipt.Kind.GUESSED,
                    r.position(),
                    r.from().name() + " is taken to call " + r.to().name() + "; the text does not say who does.",
                    r.confidence());
        }
        if (r.planned()) {
            link.fact("planned", FactValue.of(true), by);
        }
        links.put(id(r.from()) + ">" + id(r.to()), link);
    }

    private void fact(Story.Stated f) {
        Provenance by = by(
                f.confidence() >= 0.7 ? Origin.DECLARED : Origin.INFERRED, f.confidence(), f.position(), f.evidence());
        if (f.of() == null) {
            draft.systemFact(f.key(), f.value(), by);
        } else if (f.to() != null) {
            Draft.Link link = between(f.of(), f.to());
            if (link != null) {
                link.fact(f.key(), f.value(), by);
            }
        } else if (draft.part(id(f.of())) != null) {
            Draft.Part part = draft.part(id(f.of()));
            Draft.Said before = part.facts.get(f.key());
            part.fact(
                    f.key(),
                    before == null || before.by().origin() == Origin.INFERRED
                            ? f.value()
                            : joined(before.value(), f.value()),
                    by);
        }
    }

    /** Two sentences that name different data classes are both right; of two plain words the later counts. */
    private static FactValue joined(FactValue before, FactValue now) {
        if (before instanceof FactValue.Words b
                && now instanceof FactValue.Words n
                && !n.value().isEmpty()) {
            java.util.TreeSet<String> both = new java.util.TreeSet<>(b.value());
            both.addAll(n.value());
            return FactValue.of(both);
        }
        return now;
    }

    private Draft.Link between(Entity a, Entity b) {
        Draft.Link there = links.get(id(a) + ">" + id(b));
        return there != null ? there : links.get(id(b) + ">" + id(a));
    }

    private void guard(Story.Guarded g) {
        String element = "";
        if (g.of() != null && g.to() != null) {
            Draft.Link link = between(g.of(), g.to());
            element = link == null ? id(g.of()) : link.from + ">" + link.to;
        } else if (g.of() != null) {
            element = id(g.of());
        }
        if (element.isEmpty() || draft.part(element) != null || element.indexOf('>') > 0) {
            draft.guard(g.control(), element, g.state(), by(Origin.DECLARED, 0.8, g.position(), g.evidence()));
        }
    }

    private void asset(Story.Held h) {
        Draft.Asset asset = draft.asset(h.name());
        Provenance by = by(Origin.DECLARED, 0.7, h.position(), h.evidence());
        asset.provenance.add(by);
        if (h.holder() != null && draft.part(id(h.holder())) != null) {
            asset.holders.add(id(h.holder()));
        }
        if (!h.classes().isEmpty()) {
            asset.facts.put("dataClasses", new Draft.Said(FactValue.of(List.copyOf(h.classes())), by));
        }
    }

    private static String id(Entity e) {
        return "t" + e.number();
    }

    private Provenance by(Origin origin, double confidence, String position, String evidence) {
        return new Provenance(origin, confidence, draft.source(), position, evidence, draft.extractor());
    }
}
