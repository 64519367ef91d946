package dev.vedette.importers.sketch;

import static dev.vedette.importers.merge.Sources.component;
import static dev.vedette.importers.merge.Sources.flows;
import static dev.vedette.importers.merge.Sources.ids;
import static dev.vedette.importers.merge.Sources.mermaid;
import static dev.vedette.importers.merge.Sources.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.spi.SourceFile;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void the_title_of_a_frame_types_members_that_say_nothing() {
        // When
        Model model = mermaid("""
                flowchart LR
                  subgraph t [Pricing Tools]
                    a[get_price]
                    b[(Price Table)]
                  end
                  subgraph s [MCP Servers]
                    c[Fares]
                    d[...]
                  end
                  subgraph g [Sales Agents]
                    e[Lead Analyst]
                  end
                  e --> a & c
                  a --> b
                """);

        // Then
        assertThat(component(model, "get-price").type()).isEqualTo("tool");
        assertThat(component(model, "price-table").type()).isEqualTo("relational-db");
        assertThat(component(model, "fares").type()).isEqualTo("mcp-server");
        assertThat(component(model, "lead-analyst").type()).isEqualTo("agent");
        assertThat(ids(model)).hasSize(4);
    }

    @Test
    void a_frame_called_an_agent_is_the_agent() {
        // When
        Model model = mermaid("""
                flowchart TD
                  u([Customer]) --> ag
                  subgraph ag [Refund Agent]
                    p[Plan] --> x[Act] --> o[Observe] --> p
                  end
                  ag <--> m[Conversation Memory]
                  x --> t[Refund Tool]
                """);

        // Then
        assertThat(component(model, "refund-agent").type()).isEqualTo("agent");
        assertThat(flows(model))
                .contains("customer>refund-agent", "refund-agent>conversation-memory", "act>refund-tool");
        assertThat(flows(model)).doesNotContain("customer>plan");
    }

    @Test
    void of_many_members_those_that_talk_to_the_outside_are_joined() {
        // When
        Model model = mermaid("""
                flowchart TD
                  ui[Web UI] --> back
                  subgraph back [Backend]
                    a[Triage Agent]
                    b[Order Agent]
                    c[MCP Client]
                    d[(Orders)]
                    e[(Sessions)]
                    f[Formatter]
                    g[Cache]
                  end
                  back --> tools
                  subgraph tools [MCP Servers]
                    h[Stock]
                    i[Shipping]
                  end
                """);

        // Then
        assertThat(flows(model))
                .contains("web-ui>triage-agent", "mcp-client>stock", "mcp-client>shipping")
                .doesNotContain("web-ui>orders", "orders>stock");
    }

    @Test
    void what_is_only_called_from_inside_all_frames_is_outside() {
        // When
        Model model = mermaid("""
                flowchart LR
                  subgraph app [Our Platform]
                    a[Booking Service] --> b[(Bookings)]
                    a --> c[Price Engine]
                  end
                  u([Traveller]) --> p[Portal]
                  p --> a
                  a --> x[Farewell Ticket API]
                """);

        // Then
        assertThat(component(model, "farewell-ticket-api").type()).isEqualTo("external-service");
        assertThat(component(model, "portal").type()).isEqualTo("web-app");
    }

    @Test
    void answers_on_solid_arrows_are_no_flows() {
        // When
        Model mermaid = mermaid("""
                sequenceDiagram
                  participant W as Widget
                  participant A as Support Agent
                  participant D as Orders Database
                  W->>A: question
                  A->>D: look up order
                  D->>A: return rows
                  A->>W: 200 {answer}
                """);
        Model plantUml = model(null, SourceFile.of("calls.puml", """
                @startuml
                participant "Widget" as W
                participant "Support Agent" as A
                database "Orders Database" as D
                W -> A : question
                A -> D : look up order
                D -> A : return rows
                A -> W : 200 {answer}
                @enduml
                """));

        // Then
        assertThat(flows(mermaid)).containsExactly("support-agent>orders-database", "widget>support-agent");
        assertThat(flows(plantUml)).isEqualTo(flows(mermaid));
    }

    @Test
    void a_legend_explains_and_is_dropped() {
        // When
        Model model = mermaid("""
                flowchart LR
                  a[Portal] --> b[Orders Service]
                  LEGEND_1[Built and tested]
                  LEGEND_2[Planned for later]
                """);

        // Then
        assertThat(ids(model)).containsExactly("orders-service", "portal");
    }

    @Test
    void elements_of_icon_libraries_are_read_without_their_icons() {
        // When
        Model model = model(null, SourceFile.of("icons.puml", """
                @startuml
                !includeurl ICONURL/devicons2/react_original.puml
                actor Visitor
                DEV2_REACT_ORIGINAL(panel, Staff Panel, node, white) #00b503
                DEV_SQLLITE(db,Sessions Database,database,red)
                Visitor --> panel
                panel --> db
                @enduml
                """));

        // Then
        assertThat(ids(model)).containsExactly("sessions-database", "staff-panel", "visitor");
    }

    @Test
    void a_container_with_relations_of_its_own_stays_a_part() {
        // When
        Model model = model(null, SourceFile.of("workspace.dsl", """
                workspace {
                  model {
                    clerk = person "Clerk"
                    shop = softwareSystem "Shop" {
                      spa = container "Shop Front" "" "React"
                      core = container "Order Core" "" "Java" {
                        orders = component "OrderController"
                      }
                      db = container "Order Database" "" "PostgreSQL" "Database"
                      spa -> core "calls"
                      orders -> db "reads"
                    }
                    clerk -> spa "uses"
                  }
                }
                """));

        // Then
        assertThat(component(model, "order-core").type()).isEqualTo("service");
        assertThat(flows(model)).contains("shop-front>order-core", "order-core>order-controller");
    }
}
