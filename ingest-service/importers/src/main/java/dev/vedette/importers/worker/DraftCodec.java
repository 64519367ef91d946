package dev.vedette.importers.worker;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A draft as plain data and back. */
final class DraftCodec {

    private DraftCodec() {}

    record PartData(
            String localId,
            String name,
            String type,
            double typeConfidence,
            String zone,
            List<String> aliases,
            SortedMap<Draft.IdentityKind, String> identities,
            SortedMap<String, Draft.Said> facts,
            List<Provenance> provenance) {}

    record LinkData(
            String from, String to, String label, SortedMap<String, Draft.Said> facts, List<Provenance> provenance) {}

    record AreaData(
            String localId,
            String name,
            String kind,
            String parent,
            SortedMap<String, Draft.Said> facts,
            List<Provenance> provenance) {}

    record AssetData(
            String name, List<String> holders, SortedMap<String, Draft.Said> facts, List<Provenance> provenance) {}

    /** @param counts receipt that carries how much was read and mapped, and the notes */
    record DraftData(
            String source,
            String extractor,
            String title,
            Receipt counts,
            List<PartData> parts,
            List<LinkData> links,
            List<AreaData> areas,
            List<AssetData> assets,
            List<Draft.Guard> guards,
            List<Draft.Must> invariants,
            SortedMap<String, Draft.Said> systemFacts) {}

    static DraftData data(Draft d) {
        return new DraftData(
                d.source(),
                d.extractor(),
                d.title(),
                d.receipt("", ""),
                d.parts().stream()
                        .map(p -> new PartData(
                                p.localId,
                                p.name,
                                p.type,
                                p.typeConfidence,
                                p.zone,
                                p.aliases,
                                p.identities,
                                p.facts,
                                p.provenance))
                        .toList(),
                d.links().stream()
                        .map(l -> new LinkData(l.from, l.to, l.label, l.facts, l.provenance))
                        .toList(),
                d.areas().stream()
                        .map(a -> new AreaData(a.localId, a.name, a.kind, a.parent, a.facts, a.provenance))
                        .toList(),
                d.assets().stream()
                        .map(a -> new AssetData(a.name, a.holders, a.facts, a.provenance))
                        .toList(),
                d.guards(),
                d.invariants(),
                d.systemFacts());
    }

    static Draft draft(DraftData data) {
        Draft d = new Draft(data.source(), data.extractor());
        d.title(data.title());
        d.countRead(data.counts().read());
        d.countMapped(data.counts().mapped());
        data.counts().notes().forEach(n -> d.note(n.kind(), n.position(), n.text(), n.confidence()));
        data.areas().forEach(a -> {
            Draft.Area area = d.area(a.localId(), a.name(), a.kind());
            area.parent = a.parent();
            fill(area.facts, a.facts());
            area.provenance.addAll(a.provenance());
        });
        data.parts().forEach(p -> {
            Draft.Part part = d.part(p.localId(), p.name(), p.type(), p.typeConfidence());
            part.zone = p.zone();
            part.aliases.addAll(p.aliases());
            part.identities.putAll(p.identities());
            fill(part.facts, p.facts());
            part.provenance.addAll(p.provenance());
        });
        data.links().forEach(l -> {
            Draft.Link link = d.link(l.from(), l.to(), l.label());
            fill(link.facts, l.facts());
            link.provenance.addAll(l.provenance());
        });
        data.assets().forEach(a -> {
            Draft.Asset asset = d.asset(a.name());
            asset.holders.addAll(a.holders());
            fill(asset.facts, a.facts());
            asset.provenance.addAll(a.provenance());
        });
        data.guards().forEach(g -> d.guard(g.control(), g.element(), g.state(), g.by()));
        data.invariants().forEach(m -> d.invariant(m.statement(), m.by()));
        data.systemFacts().forEach((key, said) -> d.systemFact(key, said.value(), said.by()));
        return d;
    }

    private static void fill(SortedMap<String, Draft.Said> facts, Map<String, Draft.Said> from) {
        facts.putAll(from);
    }
}
