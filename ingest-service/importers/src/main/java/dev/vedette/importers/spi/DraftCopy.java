package dev.vedette.importers.spi;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies a draft and rewrites every text that it shows. Sources and extractors stay: they are names, not content. */
final class DraftCopy {
    private final UnaryOperator<String> texts;

    DraftCopy(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    Draft of(Draft d) {
        Draft copy = new Draft(d.source(), d.extractor());
        copy.title(text(d.title()));
        copy.countRead(d.read());
        copy.countMapped(d.mapped());
        d.notes().forEach(n -> copy.note(n.kind(), text(n.position()), text(n.text()), n.confidence()));
        for (Draft.Area a : d.areas()) {
            Draft.Area area = copy.area(text(a.localId), text(a.name), a.kind);
            area.parent = text(a.parent);
            facts(a.facts, area.facts);
            said(a.provenance, area.provenance);
        }
        for (Draft.Part p : d.parts()) {
            Draft.Part part = copy.part(text(p.localId), text(p.name), p.type, p.typeConfidence);
            part.zone = text(p.zone);
            p.aliases.forEach(a -> part.aliases.add(text(a)));
            p.identities.forEach((kind, identity) -> part.identities.put(kind, text(identity)));
            facts(p.facts, part.facts);
            said(p.provenance, part.provenance);
        }
        for (Draft.Link l : d.links()) {
            Draft.Link link = copy.link(text(l.from), text(l.to), text(l.label));
            facts(l.facts, link.facts);
            said(l.provenance, link.provenance);
        }
        for (Draft.Asset a : d.assets()) {
            Draft.Asset asset = copy.asset(text(a.name));
            a.holders.forEach(h -> asset.holders.add(text(h)));
            facts(a.facts, asset.facts);
            said(a.provenance, asset.provenance);
        }
        d.guards().forEach(g -> copy.guard(g.control(), element(g.element()), g.state(), by(g.by())));
        d.invariants().forEach(m -> copy.invariant(text(m.statement()), by(m.by())));
        d.systemFacts().forEach((key, s) -> copy.systemFact(key, value(s.value()), by(s.by())));
        return copy;
    }

    private String text(String s) {
        return s == null ? null : texts.apply(s);
    }

    /** The ends of a link are rewritten one by one, as the parts themselves are. */
    private String element(String element) {
        int arrow = element.indexOf('>');
        return arrow < 0 ? text(element) : text(element.substring(0, arrow)) + ">" + text(element.substring(arrow + 1));
    }

    private void facts(Map<String, Draft.Said> from, Map<String, Draft.Said> to) {
        from.forEach((key, s) -> to.put(key, new Draft.Said(value(s.value()), by(s.by()))));
    }

    private FactValue value(FactValue v) {
        return switch (v) {
            case FactValue.Word w -> FactValue.of(text(w.value()));
            case FactValue.Words w ->
                FactValue.of(w.value().stream().map(this::text).toList());
            case FactValue.Flag f -> f;
            case FactValue.Count c -> c;
        };
    }

    private void said(List<Provenance> from, List<Provenance> to) {
        from.forEach(p -> to.add(by(p)));
    }

    private Provenance by(Provenance p) {
        String position = text(p.position());
        String evidence = text(p.evidence());
        boolean same = position.equals(p.position()) && evidence.equals(p.evidence());
        return same ? p : new Provenance(p.origin(), p.confidence(), p.source(), position, evidence, p.extractor());
    }
}
