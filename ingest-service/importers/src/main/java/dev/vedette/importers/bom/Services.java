package dev.vedette.importers.bom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.iac.ServiceTable;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.ZoneKind;
import dev.vedette.importers.spi.Draft;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Services of a bill: where they listen, whether they ask for a sign-in, which side of a boundary they are on. */
final class Services {

    private final Draft draft;
    private final Map<String, Bom.Item> parts;

    Services(Draft draft, Map<String, Bom.Item> parts) {
        this.draft = draft;
        this.parts = parts;
    }

    void describe(Bom.Item s) {
        Draft.Part part = draft.part(s.ref());
        boundary(s, part);
        endpoints(s, part);
        JsonNode authenticated = s.node().path("authenticated");
        if (!authenticated.isMissingNode()) {
            part.fact(
                    "authn",
                    FactValue.of(authenticated.asText().equals("true") ? "required" : "none"),
                    Statement.declared(
                            draft, s.position("/authenticated"), "authenticated: " + authenticated.asText()));
        }
        JsonNode data = s.node().path("data");
        TreeSet<String> all = new TreeSet<>();
        for (int i = 0; i < data.size(); i++) {
            all.addAll(data(data.get(i), s, part, s.position("/data/" + i)));
        }
        if (!all.isEmpty()) {
            part.fact(
                    "dataClasses",
                    FactValue.of(all),
                    Statement.declared(draft, s.position("/data"), "data of " + s.name()));
        }
    }

    /** A nested service that says nothing of whom it talks to is taken to serve the one around it. */
    void nest(Bom.Item s) {
        boolean alone = !draft.isJoined(s.ref());
        if (alone && s.parent() != null && draft.part(s.parent().ref()) != null) {
            draft.link(s.parent().ref(), s.ref(), "")
                    .provenance
                    .add(Statement.inferred(
                            draft,
                            0.7,
                            s.position(),
                            s.name() + " is part of " + s.parent().name()));
        }
    }

    private void boundary(Bom.Item s, Draft.Part part) {
        String zone = s.text("trustZone");
        if (!zone.isEmpty()) {
            ZoneKind kind = ZoneKind.of(zone);
            Draft.Area area = draft.area("zone:" + Names.key(zone), zone, kind.kind());
            if (area.provenance.isEmpty()) {
                area.provenance.add(Statement.declared(draft, s.position("/trustZone"), zone));
                kind.trust()
                        .ifPresent(t -> area.facts.put(
                                "trust",
                                new Draft.Said(
                                        FactValue.of(t),
                                        Statement.inferred(draft, 0.6, s.position("/trustZone"), zone))));
            }
            part.zone = area.localId;
        }
        JsonNode crosses = s.node().path("x-trust-boundary");
        if (crosses.asText("").equals("true")) {
            var by = Statement.declared(draft, s.position("/x-trust-boundary"), "x-trust-boundary: true");
            if (Vocabulary.standard().isA(part.type, "service") && part.typeConfidence < 0.8) {
                part.type = "external-service";
                part.typeConfidence = 0.8;
            }
            part.facts.putIfAbsent("hosting", new Draft.Said(FactValue.of("third-party"), by));
            if (part.zone == null) {
                Draft.Area area = draft.area("zone:outside", "Beyond the trust boundary", "third-party");
                if (area.provenance.isEmpty()) {
                    area.provenance.add(by);
                    area.facts.put("trust", new Draft.Said(FactValue.of("semi"), by));
                }
                part.zone = area.localId;
            }
        }
    }

    private void endpoints(Bom.Item s, Draft.Part part) {
        int n = 0;
        for (JsonNode e : s.node().path("endpoints")) {
            String url = e.asText("");
            String at = s.position("/endpoints/" + n++);
            try {
                String host = URI.create(url).getHost();
                if (host == null) {
                    continue;
                }
                part.identities.putIfAbsent(Draft.IdentityKind.DNS, host);
                part.facts.putIfAbsent(
                        "transport",
                        new Draft.Said(
                                FactValue.of(url.startsWith("https") ? "https" : "http"),
                                Statement.declared(draft, at, url)));
                ServiceTable.standard().byHost(host).ifPresent(known -> {
                    part.aliases.add(known.name());
                    if (part.typeConfidence < 0.9) {
                        part.type = known.type();
                        part.typeConfidence = 0.9;
                    }
                    part.facts.putIfAbsent(
                            "hosting",
                            new Draft.Said(FactValue.of(known.hosting()), Statement.inferred(draft, 0.9, at, host)));
                });
            } catch (IllegalArgumentException ex) {
                draft.note(Receipt.Kind.DROPPED, at, "the address " + Labels.clean(url) + " cannot be read", 1);
            }
        }
    }

    /** One kind of data of a service and, where it is told, whom it is exchanged with. */
    private List<String> data(JsonNode data, Bom.Item s, Draft.Part part, String at) {
        JsonNode nested = data.path("classification");
        String words = nested.isObject()
                ? nested.path("value").asText("")
                : nested.asText(data.path("value").asText(""));
        String direction = nested.isObject()
                ? nested.path("flow").asText("")
                : data.path("flow").asText("");
        List<String> classes = Classification.of(words);
        if (classes.isEmpty() && !words.isBlank()) {
            draft.note(Receipt.Kind.WARNING, at, "the class \"" + Labels.clean(words) + "\" is not known", 1);
        }
        String name = Labels.clean(data.path("name").asText(""));
        List<Draft.Part> sources = ends(data.path("source"));
        List<Draft.Part> targets = ends(data.path("destination"));
        if (!direction.equals("outbound")) {
            sources.stream().filter(o -> o != part).forEach(o -> flow(o, part, name, classes, at));
        }
        if (!direction.equals("inbound")) {
            targets.stream().filter(o -> o != part).forEach(o -> flow(part, o, name, classes, at));
        }
        if (!name.isEmpty() && !classes.isEmpty() && draft.assetNamed(name) == null) {
            Draft.Asset asset = draft.asset(name);
            asset.holders.add(part.localId);
            asset.provenance.add(Statement.declared(draft, at, name));
            asset.facts.put("dataClasses", new Draft.Said(FactValue.of(classes), Statement.declared(draft, at, words)));
        }
        return classes;
    }

    private List<Draft.Part> ends(JsonNode refs) {
        List<Draft.Part> ends = new ArrayList<>();
        for (JsonNode r : refs) {
            Draft.Part part = draft.part(Bom.local(r.asText("")));
            if (part != null && parts.containsKey(part.localId) && !ends.contains(part)) {
                ends.add(part);
            }
        }
        return ends;
    }

    private void flow(Draft.Part from, Draft.Part to, String name, List<String> classes, String at) {
        boolean drawn = draft.links(from.localId, to.localId).stream().anyMatch(l -> l.label.equals(name));
        if (drawn) {
            return;
        }
        Draft.Link link = draft.link(from.localId, to.localId, name);
        link.provenance.add(Statement.declared(draft, at, from.name + " to " + to.name));
        if (!classes.isEmpty()) {
            link.fact("dataClasses", FactValue.of(classes), Statement.declared(draft, at, String.join(", ", classes)));
        }
    }
}
