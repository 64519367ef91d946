package dev.vedette.importers.mermaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowParserTest {

    private static Flowchart parse(String text) {
        return FlowParser.parse(MermaidText.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a[Web App] ~ rectangle ~ Web App",
                "a(Web App) ~ round ~ Web App",
                "a([Clerk]) ~ stadium ~ Clerk",
                "a[[Sub]] ~ subroutine ~ Sub",
                "a[(Orders)] ~ cylinder ~ Orders",
                "a((Internet)) ~ circle ~ Internet",
                "a(((Stop))) ~ double_circle ~ Stop",
                "a{Allowed?} ~ diamond ~ Allowed?",
                "a{{Prepare}} ~ hexagon ~ Prepare",
                "a[/Input/] ~ lean_right ~ Input",
                "a[/Input\\] ~ trapezoid ~ Input",
                "a>Flag] ~ odd ~ Flag",
                "a@{ shape: cyl, label: \"Orders\" } ~ cyl ~ Orders",
                "a[\"Quoted [x] (y)\"] ~ rectangle ~ Quoted [x] (y)",
                "a[\"`**Bold** text`\"] ~ rectangle ~ Bold text",
                "a[\"5 #gt; 3 #35;1\"] ~ rectangle ~ 5 > 3 #1",
            })
    void every_shape_gives_its_label(String node, String shape, String label) {
        // When
        Flowchart.Node n = parse("flowchart LR\n  " + node).nodes.get("a");

        // Then
        assertThat(n.shape).isEqualTo(shape);
        assertThat(n.label).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a --> b ~ > ~ ''",
                "a ---> b ~ > ~ ''",
                "a --- b ~ - ~ ''",
                "a <--> b ~ <> ~ ''",
                "a -->|reads| b ~ > ~ reads",
                "a -- reads --> b ~ > ~ reads",
                "a -- \"reads -- all\" --> b ~ > ~ reads -- all",
                "a -.-> b ~ > ~ ''",
                "a -. maybe .-> b ~ > ~ maybe",
                "a ==> b ~ > ~ ''",
                "a == hard ==> b ~ > ~ hard",
                "a --x b ~ > ~ ''",
                "a --o b ~ > ~ ''",
                "a o--o b ~ <> ~ ''",
                "a x--x b ~ <> ~ ''",
                "a e1@--> b ~ > ~ ''",
                "a-->b ~ > ~ ''",
                "a--foo-->b ~ > ~ foo",
            })
    void every_arrow_gives_heads_and_label(String line, String heads, String label) {
        // When
        Flowchart chart = parse("flowchart LR\n  " + line);

        // Then
        assertThat(chart.edges).singleElement().satisfies(e -> {
            assertThat(e.from() + e.to()).isEqualTo("ab");
            assertThat(e.heads()).isEqualTo(heads);
            assertThat(e.label()).isEqualTo(label);
        });
        assertThat(chart.odd).isEmpty();
    }

    @Test
    void chains_and_ampersands_make_every_pair() {
        // When
        Flowchart chart = parse("graph TD; a & b --> c & d --> e");

        // Then
        assertThat(chart.nodes.keySet()).containsExactly("a", "b", "c", "d", "e");
        assertThat(chart.edges).hasSize(6);
    }

    @Test
    void subgraphs_nest_and_keep_their_titles() {
        // When
        Flowchart chart = parse("""
                flowchart LR
                  subgraph cloud["Our cloud"]
                    direction TB
                    subgraph net [Private network]
                      db[(Orders)]
                    end
                    api[API]
                  end
                  subgraph "Plain title"
                    x
                  end
                  api --> net
                """);

        // Then
        assertThat(chart.subgraphs.keySet()).containsExactly("cloud", "net", "Plain title");
        assertThat(chart.nodes.get("db").in.title).isEqualTo("Private network");
        assertThat(chart.nodes.get("db").in.parent.title).isEqualTo("Our cloud");
    }

    @Test
    void what_only_styles_is_left_out() {
        // When
        Flowchart chart = parse("""
                ---
                title: Support
                ---
                %%{init: {'theme': 'dark'}}%%
                flowchart LR
                  %% a comment --> not an edge
                  a:::hot --> b
                  classDef hot fill:#f00,stroke:#333
                  class b hot
                  style a fill:#fff
                  linkStyle 0 stroke:red
                  click a "https://example.org" _blank
                  e1@{ animate: true }
                """.replace("a:::hot -->", "a:::hot e1@-->"));

        // Then
        assertThat(chart.nodes.keySet()).containsExactly("a", "b");
        assertThat(chart.edges).hasSize(1);
        assertThat(chart.odd).isEmpty();
    }

    @Test
    void a_broken_line_is_told_and_the_rest_is_read() {
        // When
        Flowchart chart = parse("flowchart LR\n  a --> b\n  ]]] what\n  c --> d\n");

        // Then
        assertThat(chart.edges).hasSize(2);
        assertThat(chart.odd).singleElement().satisfies(o -> assertThat(o.position())
                .isEqualTo("3:3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[\n",
                "a[x",
                "a --",
                "a -- b\n",
                "subgraph x\n",
                "a & ",
                "\"",
                "a-->|",
                "a@{",
                "x{{{",
                "a:::",
                "%%{"
            })
    void hostile_repetition_takes_linear_time(String piece) {
        // Given
        String text = "flowchart LR\n" + piece.repeat(40_000);

        // When, Then
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(text));
    }
}
