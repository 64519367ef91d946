package dev.vedette.importers.merge;

import static dev.vedette.importers.merge.Sources.flows;
import static dev.vedette.importers.merge.Sources.ids;
import static dev.vedette.importers.merge.Sources.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.drawio.DrawioText;
import dev.vedette.importers.spi.SourceFile;
import org.junit.jupiter.api.Test;

class OneSystemManyFormatsTest {

    private static final SourceFile MERMAID = SourceFile.of("system.mmd", """
            flowchart LR
              u([Customer]) -->|question| a
              subgraph Company
                a[Support Bot] --> v[(Vector Store)]
              end
              a -->|prompt| l[Hosted LLM]
            """);

    private static final SourceFile DRAWIO = SourceFile.of(
            "system.drawio",
            new DrawioText()
                    .box("9", "Company", "rounded=0;", "1", 0, 0, 500, 300)
                    .box("5", "Hosted LLM", "", "1", 700, 0, 120, 60)
                    .box("6", "Vector Store", "shape=cylinder3;", "1", 300, 100, 80, 80)
                    .box("7", "Support Bot", "", "1", 40, 100, 120, 60)
                    .box("8", "Customer", "shape=umlActor;", "1", -200, 100, 30, 60)
                    .arrow("e1", "8", "7", "question")
                    .arrow("e2", "7", "6", "")
                    .arrow("e3", "7", "5", "prompt")
                    .plain());

    private static final SourceFile OTM = SourceFile.of("system.otm", """
            otmVersion: 0.2.0
            project: {name: Support, id: support}
            trustZones:
              - {id: z1, name: Company, risk: {trustRating: 70}}
              - {id: z2, name: Internet, risk: {trustRating: 1}}
            components:
              - {id: c1, name: Support Bot, type: web-service, parent: {trustZone: z1}}
              - {id: c2, name: Vector Store, type: database, parent: {trustZone: z1}}
              - {id: c3, name: Hosted LLM, type: external, parent: {trustZone: z2}}
              - {id: c4, name: Customer, type: client, parent: {trustZone: z2}}
            dataflows:
              - {id: f1, name: question, source: c4, destination: c1}
              - {id: f2, name: search, source: c1, destination: c2}
              - {id: f3, name: prompt, source: c1, destination: c3}
            """);

    private static final SourceFile C4 = SourceFile.of("c4.mmd", """
            C4Container
            Person(u, "Customer")
            Boundary(co, "Company") {
              Container(a, "Support Bot", "Python")
              ContainerDb(v, "Vector Store")
            }
            System_Ext(l, "Hosted LLM")
            Rel(u, a, "question")
            Rel(a, v, "")
            Rel(a, l, "prompt")
            """);

    private static final SourceFile D2 = SourceFile.of("system.d2", """
            u: Customer {shape: person}
            co: Company {
              a: Support Bot
              a -> v
              v: Vector Store {shape: cylinder}
            }
            l: Hosted LLM
            u -> co.a: question
            co.a -> l: prompt
            """);

    @Test
    void the_same_system_as_c4_and_in_d2_has_the_keys_of_the_flowchart() {
        // When
        Model flowchart = model(null, MERMAID);
        Model c4 = model(null, C4);
        Model d2 = model(null, D2);

        // Then
        assertThat(ids(c4)).isEqualTo(ids(flowchart));
        assertThat(ids(d2)).isEqualTo(ids(flowchart));
        assertThat(flows(c4)).isEqualTo(flows(flowchart));
        assertThat(flows(d2)).isEqualTo(flows(flowchart));
        assertThat(ids(model(null, MERMAID, C4, D2))).isEqualTo(ids(flowchart));
    }

    @Test
    void one_system_in_mermaid_drawio_and_otm_gives_the_same_keys() {
        // When
        Model mermaid = model(null, MERMAID);
        Model drawio = model(null, DRAWIO);
        Model otm = model(null, OTM);

        // Then
        assertThat(ids(drawio)).isEqualTo(ids(mermaid));
        assertThat(ids(otm)).isEqualTo(ids(mermaid));
        assertThat(flows(drawio)).isEqualTo(flows(mermaid));
        assertThat(flows(otm)).isEqualTo(flows(mermaid));
    }

    @Test
    void all_three_together_are_one_system_with_the_same_keys() {
        // When
        Model all = model(null, MERMAID, DRAWIO, OTM);

        // Then
        assertThat(ids(all)).isEqualTo(ids(model(null, MERMAID)));
        assertThat(flows(all)).isEqualTo(flows(model(null, MERMAID)));
        assertThat(all.components().getFirst().provenance()).hasSize(3);
    }
}
