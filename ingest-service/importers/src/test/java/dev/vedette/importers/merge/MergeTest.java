package dev.vedette.importers.merge;

import static dev.vedette.importers.merge.Sources.component;
import static dev.vedette.importers.merge.Sources.ids;
import static dev.vedette.importers.merge.Sources.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.IdentityKind;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static Provenance by(Origin origin, double confidence, String source) {
        return new Provenance(origin, confidence, source, "1:1", "", "test@1");
    }

    private static Draft draft(String source) {
        return new Draft(source, "test@1");
    }

    private static Draft.Part part(Draft d, String id, String name, String type) {
        Draft.Part p = d.part(id, name, type, 0.9);
        p.provenance.add(by(Origin.DECLARED, 0.9, d.source()));
        return p;
    }

    @Test
    void names_join_across_sources_even_when_written_another_way() {
        // When
        Model m = model(
                null,
                SourceFile.of("a.mmd", "flowchart LR\n a[Support Bot] --> b[(Customer DB, PII)]\n"),
                SourceFile.of("b.mmd", "flowchart LR\n x[support-bot] --> y[(Customer Database)]\n"));

        // Then
        assertThat(ids(m)).hasSize(2);
        assertThat(m.flows()).singleElement().satisfies(f -> assertThat(f.provenance())
                .hasSize(2));
    }

    @Test
    void two_boxes_of_one_name_in_one_source_stay_two() {
        // When
        Model m = Sources.mermaid("flowchart LR\n a[Worker Service] --> b[Worker Service]\n");

        // Then
        assertThat(ids(m)).hasSize(2);
    }

    @Test
    void look_alikes_find_their_twins_in_the_other_source() {
        // Given
        String one = "flowchart LR\n a[Intake Agent] --> l1[LLM]\n b[Review Agent] --> l2[LLM]\n";

        // When
        Model m = model(null, SourceFile.of("a.mmd", one), SourceFile.of("b.mmd", one));

        // Then
        assertThat(ids(m)).containsExactly("intake-agent", "llm~intake-agent", "llm~review-agent", "review-agent");
    }

    @Test
    void an_arn_joins_parts_of_any_name() {
        // Given
        Draft a = draft("a.tf");
        part(a, "aws_s3_bucket.docs", "docs", "object-storage").identities.put(IdentityKind.ARN, "arn:aws:s3:::docs");
        Draft b = draft("state.json");
        part(b, "x", "Document bucket", "object-storage").identities.put(IdentityKind.ARN, "arn:aws:s3:::docs");

        // When
        Model m = Merge.merge("system", List.of(a, b), null);

        // Then
        assertThat(m.components()).hasSize(1);
        assertThat(m.components().getFirst().aliases()).hasSize(1);
    }

    @Test
    void a_contradiction_stays_visible_and_the_stronger_origin_wins() {
        // Given
        Draft a = draft("a.txt");
        part(a, "x", "Gateway", "api-gateway").fact("authn", FactValue.of("none"), by(Origin.DECLARED, 0.99, "a.txt"));
        Draft b = draft("b.txt");
        part(b, "y", "Gateway", "api-gateway")
                .fact("authn", FactValue.of("required"), by(Origin.OBSERVED, 0.6, "b.txt"));

        // When
        Fact fact = Merge.merge("system", List.of(a, b), null)
                .components()
                .getFirst()
                .facts()
                .get("authn");

        // Then
        assertThat(fact.value()).isEqualTo(FactValue.of("required"));
        assertThat(fact.disputed()).singleElement().satisfies(d -> assertThat(d.value())
                .isEqualTo(FactValue.of("none")));
    }

    @Test
    void data_classes_of_two_sources_are_joined() {
        // Given
        Draft a = draft("a.txt");
        part(a, "x", "Orders", "database")
                .fact("dataClasses", FactValue.of(List.of("personal")), by(Origin.DECLARED, 0.9, "a.txt"));
        Draft b = draft("b.txt");
        part(b, "y", "Orders", "database")
                .fact("dataClasses", FactValue.of(List.of("pan")), by(Origin.DECLARED, 0.9, "b.txt"));

        // When
        Model m = Merge.merge("system", List.of(a, b), null);

        // Then
        Fact fact = component(m, "orders").facts().get("dataClasses");
        assertThat(fact.value()).isEqualTo(FactValue.of(List.of("pan", "personal")));
        assertThat(fact.disputed()).isEmpty();
    }

    @Test
    void flows_of_different_protocols_stay_apart_and_a_silent_one_joins() {
        // When
        Model m = Sources.mermaid("""
                flowchart LR
                  a[Web App] -->|HTTPS| b[Backend]
                  a -->|gRPC| b
                  a --> b
                """);

        // Then
        assertThat(Sources.flows(m)).containsExactly("web-app>backend", "web-app>backend#2");
    }

    @Test
    void the_order_of_sources_changes_nothing() {
        // Given
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            drafts.add(random(i));
        }
        Model expected = Merge.merge("system", drafts, null);
        for (int seed = 1; seed <= 30; seed++) {
            Collections.shuffle(drafts, new Random(seed));

            // When
            Model m = Merge.merge("system", drafts, null);

            // Then
            assertThat(m).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** A source that names some of twenty things, with types, aliases and facts that partly disagree. */
    private static Draft random(int seed) {
        Random r = new Random(4200 + seed);
        Draft d = draft("source" + seed);
        String[] types = {"service", "agent", "llm", "database", "vector-db", "user", "component"};
        List<Draft.Part> parts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int n = r.nextInt(20);
            Draft.Part p = part(d, "p" + i, "Thing " + n, types[r.nextInt(types.length)]);
            p.typeConfidence = r.nextInt(10) / 10.0;
            if (r.nextBoolean()) {
                p.aliases.add("Thing " + r.nextInt(20));
            }
            p.fact("authn", FactValue.of(r.nextBoolean() ? "none" : "required"), by(Origin.DECLARED, 0.5, d.source()));
            parts.add(p);
        }
        for (int i = 0; i < 15; i++) {
            d.link("p" + r.nextInt(12), "p" + r.nextInt(12), "label " + r.nextInt(3))
                    .provenance
                    .add(by(Origin.DECLARED, 0.9, d.source()));
        }
        return d;
    }
}
