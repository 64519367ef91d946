package dev.vedette.importers.mermaid;

import static dev.vedette.importers.merge.Sources.component;
import static dev.vedette.importers.merge.Sources.mermaid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Zone;
import dev.vedette.importers.merge.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidMeaningTest {

    private static Flow flow(Model m, String id) {
        return m.flows().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "[Hosted LLM], llm",
        "[Payables Agent], agent",
        "[(Mailbox)], chat-channel",
        "[Payment Tool], tool",
        "([Supplier or anyone]), external-actor",
        "([Clerk]), user",
        "[Customer DB - PII], database",
        "[WAF], waf",
        "((API Gateway)), api-gateway",
        "[(Vector Store)], vector-db",
        "[Model Registry], model-registry",
        "[Calculator MCP Server], mcp-server",
        "[(Nothing known zzz)], data-store",
    })
    void labels_and_shapes_give_types(String node, String type) {
        // When
        Model m = mermaid("flowchart LR\n  a" + node + " --> other[Backend]");

        // Then
        assertThat(m.components().stream()
                        .filter(c -> !c.id().equals("backend"))
                        .findFirst()
                        .orElseThrow()
                        .type())
                .isEqualTo(type);
    }

    @Test
    void labels_of_arrows_become_facts() {
        // When
        Model m = mermaid("""
                flowchart LR
                  a[Letter Service] -->|"letter text, HTTP"| llm[Hosted LLM]
                  b[Gateway] -->|HTTPS with JWT| c[App Service]
                  c -->|mutual TLS| d[(Orders)]
                  e([Clerk]) -->|approve| f[Payment Tool]
                """);

        // Then
        assertThat(flow(m, "letter-service>hosted-llm")
                        .facts()
                        .get("encrypted")
                        .value()
                        .text())
                .isEqualTo("none");
        assertThat(flow(m, "gateway>app-service")
                        .facts()
                        .get("encrypted")
                        .value()
                        .text())
                .isEqualTo("tls");
        assertThat(flow(m, "gateway>app-service").facts().get("authn").value().text())
                .isEqualTo("required");
        assertThat(flow(m, "app-service>orders")
                        .facts()
                        .get("encrypted")
                        .value()
                        .text())
                .isEqualTo("mtls");
        assertThat(flow(m, "clerk>payment-tool").facts().get("approval").value().text())
                .isEqualTo("required");
    }

    @ParameterizedTest
    @CsvSource({
        "Internet, internet",
        "App VPC, network",
        "Vendor, third-party",
        "EKS Cluster, cluster",
        "User device, device",
        "Vault namespace, namespace",
        "Company, organisation",
        "Something else, group",
    })
    void titles_of_subgraphs_give_kinds_of_zones(String title, String kind) {
        // When
        Model m = mermaid("flowchart LR\n subgraph z[\"" + title + "\"]\n a[Backend]\n end\n");

        // Then
        assertThat(m.zones()).singleElement().extracting(Zone::kind).isEqualTo(kind);
    }

    @Test
    void a_line_without_head_is_called_by_the_active_side() {
        // When
        Model m = mermaid("flowchart LR\n env[(Configuration file)] --- app[Web App]");

        // Then
        assertThat(Sources.flows(m)).containsExactly("web-app>configuration-file");
    }

    @Test
    void an_arrow_to_a_subgraph_joins_what_stands_at_its_edge() {
        // When
        Model m = mermaid("""
                flowchart LR
                  gw[Gateway] --> work
                  subgraph work[Workers]
                    a[Intake Service] --> b[Review Service]
                  end
                """);

        // Then
        assertThat(Sources.flows(m)).containsExactly("gateway>intake-service", "intake-service>review-service");
    }

    @Test
    void sequence_diagrams_give_each_call_once_and_answers_none() {
        // When
        Model m = mermaid("""
                sequenceDiagram
                  autonumber
                  actor U as User
                  box LightBlue Company
                  participant A as Support Agent
                  participant D as Orders DB
                  end
                  participant L as Hosted LLM
                  U->>+A: question
                  loop until done
                    A->>L: prompt (HTTPS)
                    L-->>A: answer
                    alt needs data
                      A->>D: read order
                    else nothing
                      A->>A: think
                    end
                  end
                  Note over A,L: ignored: A->>D
                  A-->>-U: reply
                """);

        // Then
        assertThat(Sources.flows(m))
                .containsExactly("support-agent>hosted-llm", "support-agent>orders-db", "user>support-agent");
        assertThat(component(m, "support-agent").zone()).isEqualTo("zone-company");
        assertThat(component(m, "user").type()).isEqualTo("user");
    }

    @Test
    void html_and_scripts_in_labels_do_not_survive() {
        // When
        Model m = mermaid(
                "flowchart LR\n a[\"<script>alert(1)</script>Support<br/>Bot <img src=x onerror=alert(1)>\"] --> b");

        // Then
        assertThat(m.components().stream().map(c -> c.name()))
                .contains("Support Bot")
                .noneMatch(n -> n.contains("<"));
    }
}
