package dev.vedette.importers.threagile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** What one model says. */
final class ThreagileModel {

    private static final Map<String, String> BOUNDARIES = Map.of(
            "network-on-prem", "network",
            "network-dedicated-hoster", "network",
            "network-virtual-lan", "network",
            "network-cloud-provider", "account",
            "network-cloud-security-group", "subnet",
            "network-policy-namespace-isolation", "namespace",
            "execution-environment", "host");
    private static final Map<String, String> AUTHENTICATION = Map.of(
            "none", "none",
            "client-certificate", "mutual",
            "credentials", "required",
            "session-id", "required",
            "token", "required",
            "two-factor", "required",
            "externalized", "required");
    private static final List<String> PLAIN =
            List.of("http", "ws", "ftp", "ldap", "smtp", "jdbc", "odbc", "nosql-access-protocol", "mqtt", "smb", "nfs");

    private final JsonNode model;
    private final Draft draft;
    private final Map<String, String> assets = new HashMap<>();

    ThreagileModel(JsonNode model, Draft draft) {
        this.model = model;
        this.draft = draft;
        model.path("technical_assets").properties().forEach(e -> assets.put(id(e), pointer("technical_assets", e)));
    }

    private static String id(Entry<String, JsonNode> e) {
        return e.getValue().path("id").asText(e.getKey());
    }

    private static String pointer(String list, Entry<String, JsonNode> e) {
        return JsonSource.pointer("/" + list, e.getKey());
    }

    private Provenance by(String pointer, String words) {
        return new Provenance(Origin.DECLARED, 0.95, draft.source(), pointer, Labels.clean(words), draft.extractor());
    }

    void fill() {
        model.path("trust_boundaries").properties().forEach(this::boundary);
        model.path("technical_assets").properties().forEach(this::asset);
        nest();
        model.path("technical_assets").properties().forEach(this::links);
        model.path("data_assets").properties().forEach(this::data);
    }

    private void boundary(Entry<String, JsonNode> e) {
        String kind = BOUNDARIES.getOrDefault(e.getValue().path("type").asText(), "group");
        draft.area(id(e), Labels.clean(e.getKey()), kind)
                .provenance
                .add(by(pointer("trust_boundaries", e), e.getKey()));
        count();
    }

    private void nest() {
        for (Entry<String, JsonNode> e : model.path("trust_boundaries").properties()) {
            for (JsonNode inside : e.getValue().path("technical_assets_inside")) {
                Draft.Part part = draft.part(inside.asText());
                if (part != null) {
                    part.zone = id(e);
                }
            }
            for (JsonNode nested : e.getValue().path("trust_boundaries_nested")) {
                draft.areas().stream()
                        .filter(a -> a.localId.equals(nested.asText()))
                        .forEach(a -> a.parent = id(e));
            }
        }
    }

    private void asset(Entry<String, JsonNode> e) {
        JsonNode a = e.getValue();
        String at = pointer("technical_assets", e);
        Typed typed = type(e.getKey(), a);
        Draft.Part part = draft.part(id(e), Labels.clean(e.getKey()), typed.type(), typed.confidence());
        part.provenance.add(by(at, e.getKey()));
        typed.facts().forEach((key, value) -> part.fact(key, value, by(at, e.getKey())));
        if (a.path("internet").asBoolean(false)) {
            part.fact("internetExposed", FactValue.of(true), by(at + "/internet", "internet: true"));
        }
        if (a.path("multi_tenant").asBoolean(false)) {
            part.fact("tenancy", FactValue.of("multi"), by(at + "/multi_tenant", "multi_tenant: true"));
        }
        String encryption = a.path("encryption").asText("");
        if (!encryption.isEmpty()) {
            String value = encryption.equals("none") ? "none" : "provider-key";
            part.fact("encryptionAtRest", FactValue.of(value), by(at + "/encryption", "encryption: " + encryption));
        }
        count();
    }

    /** By name, then by technology, then by the coarse type. */
    private static Typed type(String name, JsonNode a) {
        Typed byName = LabelType.of(Labels.clean(name));
        JsonNode list = a.path("technologies");
        String technology =
                (list.isArray() ? list.path(0).asText("") : a.path("technology").asText("")).replace('-', ' ');
        Typed byTechnology = LabelType.of(technology);
        Typed best = byName.confidence() >= byTechnology.confidence() ? byName : byTechnology;
        if (best.known()) {
            return best;
        }
        String type =
                switch (a.path("type").asText()) {
                    case "datastore" -> "data-store";
                    case "external-entity" ->
                        a.path("used_as_client_by_human").asBoolean(false) ? "endpoint-device" : "external-service";
                    default -> "service";
                };
        return new Typed(type, 0.6, best.facts());
    }

    private void links(Entry<String, JsonNode> e) {
        for (Entry<String, JsonNode> l :
                e.getValue().path("communication_links").properties()) {
            String at = JsonSource.pointer(pointer("technical_assets", e) + "/communication_links", l.getKey());
            String target = l.getValue().path("target").asText();
            if (!assets.containsKey(target)) {
                draft.note(
                        Receipt.Kind.DROPPED,
                        at,
                        "a link to " + Labels.clean(target) + ", which is no technical asset",
                        1.0);
                continue;
            }
            Draft.Link link = draft.link(id(e), target, Labels.clean(l.getKey()));
            link.provenance.add(by(at, l.getKey()));
            facts(link, l.getValue(), at);
            count();
        }
    }

    private void facts(Draft.Link link, JsonNode l, String at) {
        String protocol = l.path("protocol").asText("");
        if (!protocol.isEmpty() && !protocol.equals("unknown-protocol")) {
            Provenance by = by(at + "/protocol", "protocol: " + protocol);
            link.fact("protocol", FactValue.of(Labels.clean(protocol)), by);
            boolean encrypted = protocol.endsWith("-encrypted")
                    || List.of("https", "wss", "ssh", "ssh-tunnel", "sftp", "ftps", "ldaps", "scp")
                            .contains(protocol);
            if (encrypted || PLAIN.contains(protocol)) {
                link.fact("encrypted", FactValue.of(encrypted ? "tls" : "none"), by);
            }
        }
        String authentication = AUTHENTICATION.get(l.path("authentication").asText(""));
        if (authentication != null) {
            link.fact("authn", FactValue.of(authentication), by(at + "/authentication", "authentication"));
        }
        String principal =
                switch (l.path("authorization").asText("")) {
                    case "enduser-identity-propagation" -> "user";
                    case "technical-user" -> "service";
                    default -> "";
                };
        if (!principal.isEmpty()) {
            link.fact("principal", FactValue.of(principal), by(at + "/authorization", "authorization"));
        }
        if (l.path("readonly").asBoolean(false)) {
            link.fact("verb", FactValue.of("read"), by(at + "/readonly", "readonly: true"));
        }
    }

    private void data(Entry<String, JsonNode> e) {
        String at = pointer("data_assets", e);
        Draft.Asset asset = draft.asset(Labels.clean(e.getKey()));
        asset.provenance.add(by(at, e.getKey()));
        String level = e.getValue().path("confidentiality").asText("");
        if (!level.isEmpty()) {
            String known = level.equals("public") ? "public" : level.equals("internal") ? "internal" : "confidential";
            asset.facts.put(
                    "dataClasses", new Draft.Said(FactValue.of(List.of(known)), by(at + "/confidentiality", level)));
        }
        String id = id(e);
        for (Entry<String, JsonNode> a : model.path("technical_assets").properties()) {
            for (String list : List.of("data_assets_processed", "data_assets_stored")) {
                for (JsonNode held : a.getValue().path(list)) {
                    if (held.asText().equals(id)) {
                        asset.holders.add(id(a));
                    }
                }
            }
        }
        count();
    }

    private void count() {
        draft.countRead(1);
        draft.countMapped(1);
    }
}
