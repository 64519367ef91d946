package dev.vedette.importers.threagile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import org.junit.jupiter.api.Test;

class ThreagileImporterTest {

    private static final String MODEL = """
            threagile_version: 1.0.0
            title: Claims
            data_assets:
              Claims: {id: claims, confidentiality: confidential}
            technical_assets:
              Claims Agent:
                id: agent
                type: process
                technology: application-server
                encryption: none
                internet: true
                data_assets_processed: [claims]
                communication_links:
                  Prompt: {target: llm, protocol: https, authentication: token, authorization: technical-user}
                  Lost: {target: nowhere, protocol: http}
              Hosted LLM:
                id: llm
                type: external-entity
            trust_boundaries:
              Cluster:
                id: cl
                type: network-policy-namespace-isolation
                technical_assets_inside: [agent]
              Cloud:
                id: cloud
                type: network-cloud-provider
                trust_boundaries_nested: [cl]
            """;

    @Test
    void assets_links_boundaries_and_data_are_read() {
        // When
        Model m = Sources.model(null, SourceFile.of("threagile.yaml", MODEL));

        // Then
        assertThat(Sources.ids(m)).containsExactly("claims-agent", "hosted-llm");
        assertThat(m.flows()).singleElement().satisfies(f -> {
            assertThat(f.facts().get("encrypted").value().text()).isEqualTo("tls");
            assertThat(f.facts().get("authn").value().text()).isEqualTo("required");
            assertThat(f.facts().get("principal").value().text()).isEqualTo("service");
        });
        assertThat(Sources.component(m, "claims-agent").facts()).containsKeys("internetExposed", "encryptionAtRest");
        assertThat(Sources.component(m, "claims-agent").zone()).isEqualTo("zone-cluster");
        assertThat(m.zones())
                .filteredOn(z -> z.id().equals("zone-cluster"))
                .first()
                .extracting(z -> z.parent())
                .isEqualTo("zone-cloud");
        assertThat(m.dataAssets()).singleElement().satisfies(d -> assertThat(d.holders())
                .containsExactly("claims-agent"));
    }

    @Test
    void a_link_to_nothing_has_a_line_in_the_receipt() {
        // When
        Reading r = Sources.read(SourceFile.of("threagile.yaml", MODEL));

        // Then
        assertThat(r.receipts().getFirst().dropped()).isEqualTo(1);
    }
}
