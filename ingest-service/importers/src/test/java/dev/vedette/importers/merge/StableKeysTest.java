package dev.vedette.importers.merge;

import static dev.vedette.importers.merge.Sources.flows;
import static dev.vedette.importers.merge.Sources.ids;
import static dev.vedette.importers.merge.Sources.mermaid;
import static dev.vedette.importers.merge.Sources.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StableKeysTest {

    private static final String SYSTEM = """
            flowchart LR
              cust([Customer]) -->|question| bot
              subgraph co["Company"]
                bot[Support Bot] --> vec[(Vector Store)]
                bot -->|read| orders[(Orders)]
                bot --> refund[Refund Tool]
              end
              bot -->|prompt, TLS| llm[Hosted LLM]
            """;

    @Test
    void re_ordering_lines_changes_neither_keys_nor_flows() {
        // Given
        Model before = mermaid(SYSTEM);
        List<String> body = new ArrayList<>(Arrays.asList(
                "cust([Customer]) -->|question| bot",
                "bot[Support Bot] --> vec[(Vector Store)]",
                "bot -->|read| orders[(Orders)]",
                "bot --> refund[Refund Tool]",
                "bot -->|prompt, TLS| llm[Hosted LLM]",
                "subgraph co[Company]\nbot\nvec\norders\nrefund\nend"));
        for (int seed = 1; seed <= 20; seed++) {
            Collections.shuffle(body, new Random(seed));

            // When
            Model after = mermaid("flowchart TD\n" + String.join("\n", body));

            // Then
            assertThat(ids(after)).as("seed %d", seed).isEqualTo(ids(before));
            assertThat(flows(after)).as("seed %d", seed).isEqualTo(flows(before));
        }
    }

    @Test
    void cutting_out_and_pasting_back_gives_the_same_keys() {
        // Given
        Model before = mermaid(SYSTEM);
        Model without = model(before, SourceFile.of("system.mmd", SYSTEM.replaceAll("(?m)^.*refund.*\\n", "")));

        // When
        Model back = model(without, SourceFile.of("system.mmd", SYSTEM));

        // Then
        assertThat(ids(without)).doesNotContain("refund-tool");
        assertThat(back).isEqualTo(before);
    }

    @Test
    void a_renamed_part_keeps_its_key() {
        // Given
        Model before = mermaid(SYSTEM);

        // When
        Model after = model(before, SourceFile.of("system.mmd", SYSTEM.replace("Support Bot", "Service Assistant")));

        // Then
        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(Sources.component(after, "support-bot").name()).isEqualTo("Service Assistant");
    }

    @Test
    void a_part_renamed_together_with_its_id_is_found_by_its_neighbours() {
        // Given
        Model before = mermaid(SYSTEM);

        // When
        Model after = model(
                before,
                SourceFile.of(
                        "other.mmd",
                        SYSTEM.replace("bot[Support Bot]", "as[Service Assistant]")
                                .replace("bot ", "as ")
                                .replace("| bot", "| as")));

        // Then
        assertThat(ids(after)).isEqualTo(ids(before));
    }

    @Test
    void a_qualifier_behind_the_name_does_not_change_the_key() {
        // When
        Model after = mermaid(SYSTEM.replace("Refund Tool", "Refund Tool, read-only"));

        // Then
        assertThat(ids(after)).isEqualTo(ids(mermaid(SYSTEM)));
    }

    @Test
    void parts_of_one_name_get_keys_from_what_they_are_joined_to() {
        // Given
        String a = "flowchart LR\n a1[Intake Agent] --> l1[LLM]\n a2[Review Agent] --> l2[LLM]\n";
        String b = "flowchart LR\n x[Review Agent] --> y[LLM]\n p[Intake Agent] --> q[LLM]\n";

        // When
        Model first = mermaid(a);
        Model second = mermaid(b);

        // Then
        assertThat(ids(first)).containsExactly("intake-agent", "llm~intake-agent", "llm~review-agent", "review-agent");
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(flows(second)).isEqualTo(flows(first));
    }

    @Test
    void the_same_upload_twice_gives_the_same_bytes() {
        // Given
        byte[] first = Json.bytes(mermaid(SYSTEM));

        // When
        byte[] second = Json.bytes(mermaid(SYSTEM));

        // Then
        assertThat(second).isEqualTo(first);
    }
}
