package dev.vedette.importers.mermaid;

import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidKindsTest {

    private static final MermaidImporter IMPORTER = new MermaidImporter();

    private static List<String> dropped(Draft draft) {
        return draft.receipt("mermaid", "").notes().stream()
                .filter(n -> n.kind() == Receipt.Kind.DROPPED)
                .map(n -> n.position() + " " + n.text())
                .toList();
    }

    @Test
    void c4_elements_are_parts_boundaries_zones_and_relations_flows() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.mmd", """
                C4Container
                title Claims
                Person(customer, "Customer", "Files claims", $tags="v1.0")
                Person_Ext(adjuster, "Adjuster")
                Enterprise_Boundary(b0, "Insurance Inc") {
                  Container_Boundary(c1, "Assistant")
                  {
                    Container(spa, "Portal", "JavaScript, React", "Lets customers (and others) chat")
                    Container(agent, "Claims Agent", $techn="LangGraph")
                    ContainerDb(db, "Claims Database", "PostgreSQL", "Stores claims")
                    ContainerQueue(q, "Events", "Kafka")
                  }
                }
                System_Ext(llm, "OpenAI API")
                Rel(customer, spa, "Uses", "HTTPS")
                Rel_R(spa, agent, "Asks")
                BiRel(agent, db, "Reads and writes")
                Rel_Back(agent, q, "consumes")
                RelIndex(5, agent, llm, "prompt")
                Rel(agent, nothing, "x")
                UpdateElementStyle(customer, $fontColor="red")
                UpdateLayoutConfig($c4ShapeInRow="3")
                """);

        // Then
        assertThat(parts(draft))
                .contains(
                        "Customer: user",
                        "Adjuster: external-actor",
                        "Claims Agent: agent",
                        "Claims Database: relational-db",
                        "Events: message-queue",
                        "OpenAI API: llm");
        assertThat(links(draft))
                .containsExactlyInAnyOrder(
                        "Customer > Portal",
                        "Portal > Claims Agent",
                        "Claims Agent > Claims Database",
                        "Claims Database > Claims Agent",
                        "Events > Claims Agent",
                        "Claims Agent > OpenAI API");
        assertThat(draft.part("db").zone).isEqualTo("c1");
        assertThat(draft.part("llm").zone).isNull();
        assertThat(draft.title()).isEqualTo("Claims");
        assertThat(draft.links().getFirst().facts).containsKey("encrypted");
        assertThat(dropped(draft)).singleElement().satisfies(d -> assertThat(d).startsWith("20:1 a relation"));
    }

    @Test
    void nodes_of_a_deployment_are_zones_when_something_runs_on_them() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.mmd", """
                C4Deployment
                Deployment_Node(aws, "AWS", "Cloud") {
                  Deployment_Node(vm, "GPU host", "Ubuntu") {
                    Container(vllm, "vLLM", "Python")
                  }
                  Node(lb, "Load Balancer", "nginx")
                }
                Rel(lb, vllm, "forwards", "HTTP")
                """);

        // Then
        assertThat(draft.areas()).extracting(a -> a.name).containsExactly("AWS", "GPU host");
        assertThat(draft.part("vllm").zone).isEqualTo("vm");
        assertThat(links(draft)).containsExactly("Load Balancer > vLLM");
    }

    @Test
    void services_groups_edges_and_junctions_of_an_architecture_are_read() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.mmd", """
                architecture-beta
                    group net(cloud)[Private Network]
                    service db(database)[Orders Database] in net
                    service disk1(disk)[Files] in net
                    service server(server)[RAG Backend] in net
                    service gw(internet)[Gateway]
                    service fn(logos:aws-lambda)[Embedder] in net
                    junction j in net
                    db:L -- R:server
                    disk1:T <-- B:server
                    gw:R -[HTTPS]-> L:server{group}
                    fn:R -- L:j
                    j:R --> L:db
                    j:T --> B:disk1
                    this is nothing
                """);

        // Then
        assertThat(parts(draft)).contains("Orders Database: database", "Gateway: api-gateway");
        assertThat(links(draft))
                .contains(
                        "RAG Backend > Orders Database",
                        "RAG Backend > Files",
                        "Embedder > Orders Database",
                        "Embedder > Files")
                .anyMatch(l -> l.startsWith("Gateway > "));
        assertThat(dropped(draft)).singleElement().satisfies(d -> assertThat(d).startsWith("15:1 not understood"));
    }

    @Test
    void blocks_composite_blocks_and_their_edges_are_read() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.mmd", """
                block-beta
                columns 3
                  User(("User")) space:2 Web["Web App"]
                  space down<[" "]>(down) space
                  block:back:2
                    columns 2
                    Agent["Support Agent"] my-db[("Vector DB")]
                  end
                  block
                    LLM["OpenAI GPT-4o"]
                  end
                  User --> Web
                  Web -- "question" --> Agent --> my-db
                  Agent --> LLM
                  style Web fill:#969
                """);

        // Then
        assertThat(parts(draft)).hasSize(5).contains("Vector DB: vector-db", "Support Agent: agent");
        assertThat(links(draft))
                .containsExactlyInAnyOrder(
                        "User > Web App",
                        "Web App > Support Agent",
                        "Support Agent > Vector DB",
                        "Support Agent > OpenAI GPT-4o");
        assertThat(draft.part("Agent").zone).isEqualTo("back");
        assertThat(draft.part("LLM").zone).isNull();
    }

    @Test
    void fenced_blocks_of_all_kinds_are_inputs_of_their_own() {
        // When
        Reading reading = Sources.read(SourceFile.of("README.md", """
                # System
                ```mermaid
                C4Context
                Person(u, "User")
                System(s, "Chat Service")
                Rel(u, s, "asks")
                ```
                ~~~mermaid
                architecture-beta
                  service a(server)[Chat Service]
                  service b(database)[History]
                  a:R --> L:b
                ~~~
                """));

        // Then
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(reading.drafts().getFirst().part("u").provenance.getFirst().position())
                .isEqualTo("4:1");
    }

    @Test
    void open_brackets_and_endless_boundaries_end() throws Exception {
        // When
        Draft c4 = read(
                IMPORTER,
                "a.mmd",
                "C4Context\nPerson(u, \"User\")\n" + "Boundary(b, \"B\") {\n".repeat(5_000) + "Rel(((((");
        Draft block =
                read(IMPORTER, "b.mmd", "block-beta\na[\"A\"]\n" + "block\n".repeat(20_000) + "x --".repeat(5_000));

        // Then
        assertThat(parts(c4)).contains("User: user");
        assertThat(block.parts()).isNotEmpty();
    }
}
