package dev.vedette.importers.plantuml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantUmlImporterTest {

    private static Draft read(String text) throws UnreadableException {
        SourceFile file = SourceFile.of("architecture.puml", text);
        PlantUmlImporter importer = new PlantUmlImporter();
        assertThat(importer.detect(file)).isGreaterThan(90);
        Draft draft = new Draft("architecture.puml", "plantuml@1");
        importer.read(List.of(file), new Upload(List.of(file)), draft);
        return draft;
    }

    private static String name(Draft draft, String localId) {
        return draft.part(localId).name;
    }

    private static List<String> flows(Draft draft) {
        return draft.links().stream()
                .map(l -> name(draft, l.from) + ">" + name(draft, l.to))
                .toList();
    }

    @Test
    void componentsShapesGroupsAndArrowDirectionsAreRead() throws Exception {
        Draft draft = read("""
                @startuml
                actor "Customer" as c
                package "Private network" {
                  [Web App] as w
                  database "Orders" as db
                }
                queue Jobs
                c --> w : HTTPS
                db <-- w : SQL
                w <--> Jobs
                note right of w : not a component
                @enduml
                """);
        assertThat(draft.parts())
                .extracting(p -> p.name + ":" + p.type)
                .contains("Customer:user", "Jobs:message-queue")
                .hasSize(4);
        assertThat(flows(draft))
                .containsExactlyInAnyOrder("Customer>Web App", "Web App>Orders", "Web App>Jobs", "Jobs>Web App");
        assertThat(draft.areas()).extracting(a -> a.name).containsExactly("Private network");
        assertThat(draft.parts()).filteredOn(p -> p.name.equals("Web App")).allSatisfy(p -> {
            assertThat(p.zone).isEqualTo(draft.areas().getFirst().localId);
            assertThat(p.provenance.getFirst().position()).startsWith("4:");
        });
    }

    @Test
    void c4MacrosFromTheWebAreReadFromTheShippedLibrary() throws Exception {
        Draft draft = read("""
                @startuml
                !include https://example.com/plantuml-stdlib/C4-PlantUML/master/C4_Container.puml
                Person(u, "Advisor", "asks")
                System_Boundary(b, "Bank") {
                  Container(w, "Assistant", "Quarkus", "answers")
                  ContainerDb(d, "Customer data", "PostgreSQL", "facts")
                }
                System_Ext(m, "Model provider", "LLM")
                Rel(u, w, "asks", "HTTPS")
                Rel_Back(w, d, "reads")
                Rel(w, m, "prompts")
                @enduml
                """);
        assertThat(draft.parts())
                .extracting(p -> p.name)
                .containsExactlyInAnyOrder("Advisor", "Assistant", "Customer data", "Model provider");
        assertThat(flows(draft)).contains("Advisor>Assistant", "Assistant>Model provider");
        assertThat(draft.areas()).extracting(a -> a.name).containsExactly("Bank");
    }

    @Test
    void sequenceMessagesAreFlowsAndAnswersAreNot() throws Exception {
        Draft draft = read("""
                @startuml
                actor User
                participant "Support agent" as A
                database Tickets
                User -> A : question
                loop each ticket
                  A -> Tickets : search
                  Tickets --> A : hits
                end
                A --> User : answer
                @enduml
                """);
        assertThat(flows(draft)).containsExactly("User>Support agent", "Support agent>Tickets");
    }

    @Test
    void aLineThatIsNotPlantUmlIsLeftOutAndSaid() throws Exception {
        Draft draft = read("@startuml\n[A] --> [B]\n%% what is this (((\n[B] --> [C]\n@enduml\n");
        assertThat(flows(draft)).containsExactly("A>B", "B>C");
        assertThat(draft.receipt("plantuml", "").notes())
                .anySatisfy(n -> assertThat(n.position()).isEqualTo("3:1"));
    }

    @Test
    void noFileAndNoAddressIsOpened() throws Exception {
        Draft draft =
                read("@startuml\n!include /etc/passwd\n!includeurl http://127.0.0.1:9/x.puml\n[A] --> [B]\n@enduml\n");
        assertThat(flows(draft)).containsExactly("A>B");
        assertThat(draft.receipt("plantuml", "").notes())
                .extracting(n -> n.position())
                .contains("2:1", "3:1");
    }

    @Test
    void anEndlessLoopIsStoppedAndSaid() throws Exception {
        Draft draft = read("@startuml\n!while %true()\n[A] --> [B]\n!endwhile\n@enduml\n");
        assertThat(draft.receipt("plantuml", "").notes())
                .extracting(n -> n.position())
                .contains("4:1");
    }

    @Test
    void aDiagramWithoutArchitectureIsRefused() {
        assertThatThrownBy(() -> read("@startuml\n@enduml\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("architecture.puml");
    }

    @Test
    void pages_of_different_kinds_are_each_read() throws Exception {
        // When
        Draft draft = read("""
                @startuml
                component "Web App" as w
                database "Orders" as db
                w --> db
                newpage
                actor Clerk
                participant "Web App" as p
                Clerk -> p : asks
                @enduml
                """);

        // Then
        assertThat(flows(draft)).contains("Web App>Orders", "Clerk>Web App");
    }

    @Test
    void macros_of_c4_are_known_where_their_include_is_not_followed() throws Exception {
        // When
        Draft draft = read("""
                @startuml
                !include $ICONS/common.puml
                Person(c, "Customer")
                Container(w, "Web App", "Java")
                Rel(c, w, "Uses", "HTTPS")
                @enduml
                """);

        // Then
        assertThat(flows(draft)).containsExactly("Customer>Web App");
    }

    @Test
    void lines_that_only_lay_out_are_no_flows_and_containers_are_no_people() throws Exception {
        // When
        Draft draft = read("""
                @startuml
                !include <C4/C4_Container>
                Container(s, "Customer Service", "Java")
                Container(r, "Reporting Service", "Ruby")
                Container(a, "Audit Service", "C#")
                Rel(s, r, "Sends events to")
                Lay_R(r, a)
                a -[hidden]- s
                @enduml
                """);

        // Then
        assertThat(flows(draft)).containsExactly("Customer Service>Reporting Service");
        assertThat(draft.parts())
                .filteredOn(p -> p.name.equals("Customer Service"))
                .extracting(p -> p.type)
                .containsExactly("service");
    }
}
