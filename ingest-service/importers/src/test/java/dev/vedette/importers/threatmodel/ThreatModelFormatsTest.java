package dev.vedette.importers.threatmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreatModelFormatsTest {

    private static final String OTM = """
            otmVersion: 0.2.0
            project: {name: Claims assistant, id: claims}
            trustZones:
              - {id: net, name: Internet, type: internet, risk: {trustRating: 1}}
              - {id: vpc, name: Private network, type: vpc, risk: {trustRating: 80}}
            components:
              - {id: web, name: Claims portal, type: web-client, parent: {trustZone: net}}
              - {id: host, name: Cluster, type: generic-service, parent: {trustZone: vpc}}
              - {id: db, name: Claims database, type: postgresql, parent: {component: host}, assets: {stored: [a1]}}
            dataflows:
              - {id: f1, name: Claim data, source: web, destination: db, bidirectional: true, tags: [HTTPS]}
              - {id: f2, name: Lost, source: web, destination: nowhere}
            assets:
              - {id: a1, name: Claims, risk: {confidentiality: 90}}
            threats:
              - {id: t1, name: Something}
            """;

    private static final String DRAGON = """
            {"version": "2.3.0", "summary": {"title": "Shop"}, "detail": {"diagrams": [{"cells": [
              {"shape": "trust-boundary-box", "id": "out", "position": {"x": 0, "y": 0}, "size": {"width": 400, "height": 300},
               "attrs": {"label": {"text": "Company network"}}, "data": {}},
              {"shape": "trust-boundary-box", "id": "in", "position": {"x": 10, "y": 10}, "size": {"width": 200, "height": 200},
               "attrs": {"label": {"text": "Payment network"}}, "data": {}},
              {"shape": "actor", "id": "a", "position": {"x": 900, "y": 50}, "size": {"width": 50, "height": 50}, "data": {"name": "Shopper"}},
              {"shape": "process", "id": "p", "position": {"x": 300, "y": 50}, "size": {"width": 50, "height": 50}, "data": {"name": "Checkout"}},
              {"shape": "store", "id": "s", "position": {"x": 50, "y": 50}, "size": {"width": 50, "height": 50},
               "data": {"name": "Cards", "isEncrypted": true, "threats": [{"id": "1"}]}},
              {"shape": "flow", "id": "f", "source": {"cell": "a"}, "target": {"cell": "p"},
               "data": {"name": "Order", "protocol": "HTTPS", "isPublicNetwork": true, "isEncrypted": true}},
              {"shape": "flow", "id": "g", "source": {"cell": "p"}, "target": {"x": 1, "y": 2}, "data": {"name": "Loose"}}
            ]}]}}
            """;

    private static final String LIBRARY = """
            {"$schema": "threat-model.schema.json", "version": "1.0",
             "scope": {"title": "Ledger", "business_criticality": "high", "data_sensitivity": ["pii", "cred"]},
             "trust_zones": [{"symbolic_name": "core", "title": "Core network"}],
             "actors": [{"symbolic_name": "clerk", "title": "Clerk", "trust_zone": "core"}],
             "components": [{"symbolic_name": "api", "title": "Ledger API", "trust_zone": "core"}],
             "data_stores": [{"symbolic_name": "store", "title": "Ledger storage", "type": "relational", "trust_zone": "core"}],
             "data_sets": [{"symbolic_name": "accounts", "title": "Accounts", "data_sensitivity": ["pii"],
                            "placements": [{"data_store": "store", "encrypted": true}]}],
             "data_flows": [{"symbolic_name": "f", "title": "Book", "source": {"type": "component", "object": "clerk"},
                             "destination": {"type": "component", "object": "api"}, "encrypted": false}]}
            """;

    private static Draft read(Importer importer, String path, String text) throws UnreadableException {
        SourceFile file = SourceFile.of(path, text);
        assertThat(importer.detect(file)).isGreaterThan(90);
        Draft draft = new Draft(path, importer.format() + "@1");
        importer.read(List.of(file), new Upload(List.of(file)), draft);
        return draft;
    }

    @Test
    void otmZonesComponentsFlowsAndAssetsAreTakenOver() throws Exception {
        Draft draft = read(new OtmImporter(), "claims.otm", OTM);
        assertThat(draft.parts())
                .extracting(p -> p.name + " in " + p.zone)
                .contains("Claims portal in net", "Claims database in vpc");
        assertThat(draft.part("db").facts.get("dataClasses").value()).isEqualTo(FactValue.of(List.of("confidential")));
        assertThat(draft.links()).extracting(l -> l.from + ">" + l.to).containsExactlyInAnyOrder("web>db", "db>web");
        assertThat(draft.areas().getFirst().facts.get("trust").value()).isEqualTo(FactValue.of("untrusted"));
    }

    @Test
    void whatAnOtmFileSaysInVainIsInTheReceipt() throws Exception {
        assertThat(read(new OtmImporter(), "claims.otm", OTM).receipt("otm", "").notes())
                .extracting(n -> n.position())
                .contains("/dataflows/1", "/threats");
    }

    @Test
    void threatDragonBoundariesEncloseByGeometry() throws Exception {
        Draft draft = read(new ThreatDragonImporter(), "shop.json", DRAGON);
        assertThat(draft.parts())
                .extracting(p -> p.name + " in " + p.zone)
                .containsExactlyInAnyOrder("Shopper in null", "Checkout in out", "Cards in in");
        assertThat(draft.areas()).extracting(a -> a.localId + "<" + a.parent).contains("in<out", "out<null");
    }

    @Test
    void threatDragonTicksAreStatementsAndLooseFlowsAreInTheReceipt() throws Exception {
        Draft draft = read(new ThreatDragonImporter(), "shop.json", DRAGON);
        assertThat(draft.part("s").facts.get("encryptionAtRest").value()).isEqualTo(FactValue.of("provider-key"));
        assertThat(draft.links().getFirst().facts.get("publicNetwork").value()).isEqualTo(FactValue.of(true));
        assertThat(draft.receipt("threat-dragon", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("Loose"));
    }

    @Test
    void theThreatModelLibraryFormGivesStoresDataAndSystemFacts() throws Exception {
        Draft draft = read(new ThreatModelLibraryImporter(), "ledger.json", LIBRARY);
        assertThat(draft.part("store").type).isEqualTo("relational-db");
        assertThat(draft.part("store").facts.get("dataClasses").value()).isEqualTo(FactValue.of(List.of("personal")));
        assertThat(draft.systemFacts().get("criticality").value()).isEqualTo(FactValue.of("high"));
        assertThat(draft.links().getFirst().facts.get("encrypted").value()).isEqualTo(FactValue.of("none"));
    }

    @Test
    void the_older_form_of_threat_dragon_is_read_as_the_newer_one() throws Exception {
        // Given
        String json = """
                {"summary": {"title": "Shop"}, "detail": {"diagrams": [{"title": "Main", "diagramJson": {"cells": [
                  {"type": "tm.Actor", "id": "a", "position": {"x": 0, "y": 0}, "size": {"width": 90, "height": 60},
                   "attrs": {"text": {"text": "Shopper"}}},
                  {"type": "tm.Process", "id": "p", "position": {"x": 200, "y": 0}, "size": {"width": 90, "height": 60},
                   "attrs": {"text": {"text": "Checkout"}}, "threats": [{"title": "one"}]},
                  {"type": "tm.Store", "id": "s", "position": {"x": 400, "y": 0}, "size": {"width": 90, "height": 60},
                   "attrs": {"text": {"text": "Cards"}}, "isEncrypted": true},
                  {"type": "tm.Flow", "id": "f", "source": {"id": "a"}, "target": {"id": "p"}, "isPublicNetwork": true,
                   "labels": [{"attrs": {"text": {"text": "order"}}}]},
                  {"type": "tm.Flow", "id": "g", "source": {"id": "p"}, "target": {"id": "s"}},
                  {"type": "tm.Boundary", "id": "b", "source": {"x": 1, "y": 1}, "target": {"x": 9, "y": 9}}]}}]}}
                """;

        // When
        Draft draft = read(new ThreatDragonImporter(), "shop.json", json);

        // Then
        assertThat(draft.parts()).extracting(p -> p.name).containsExactlyInAnyOrder("Shopper", "Checkout", "Cards");
        assertThat(draft.links()).extracting(l -> l.from + ">" + l.to).containsExactlyInAnyOrder("a>p", "p>s");
        assertThat(draft.part("s").facts.get("encryptionAtRest").value()).isEqualTo(FactValue.of("provider-key"));
        assertThat(draft.receipt("threat-dragon", "").notes())
                .extracting(n -> n.position())
                .contains("/detail/diagrams/0/diagramJson/cells/5");
    }
}
