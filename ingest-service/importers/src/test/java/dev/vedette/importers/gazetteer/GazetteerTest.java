package dev.vedette.importers.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pinecone | vector-db",
                "gpt-9.2-mini | llm",
                "Claude Sonnet 4.5 | llm",
                "Redis Cache | cache",
                "GitHub MCP server | mcp-server",
                "Stripe API | external-service",
                "FastAPI backend | service",
                "Invoice Agent | agent",
                "Customer DB, PII | database",
                "Legal Archive Index | search-index",
                "Any sender | external-actor",
                "Vendor or anyone | external-actor",
                "Ward nurse | user",
                "Night Porter Queue | message-queue",
                "Refund Tool | tool",
                "Bash Skill as root | code-executor",
                "Fraud Scoring Model | classifier-model",
                "Configuration file with tokens | config-store",
                "Postgres database | relational-db",
                "Public Model Hub, newest pickle file | model-registry",
                "Orders<br/>MySQL | relational-db"
            })
    void a_label_gets_the_type_of_what_it_names(String label, String type) {
        assertThat(gazetteer.type(label))
                .hasValueSatisfying(t -> assertThat(t.type()).isEqualTo(type));
    }

    @Test
    void a_label_without_a_known_word_stays_untyped() {
        assertThat(gazetteer.type("Zyxomat")).isEmpty();
        assertThat(gazetteer.type("  ")).isEmpty();
    }

    @Test
    void a_label_states_facts_beside_its_type() {
        // Given
        String label = "Mail Tool, stored addresses only";

        // When
        Typed typed = gazetteer.type(label).orElseThrow();

        // Then
        assertThat(typed.facts())
                .containsEntry("destinations", FactValue.of("fixed"))
                .containsEntry("sideEffects", FactValue.of(List.of("send")));
    }

    @Test
    void the_longest_product_name_in_running_words_wins() {
        // Given
        List<String> words = Words.of("calls Azure OpenAI Service for answers");

        // When
        Gazetteer.Found found = gazetteer.productAt(words, 1).orElseThrow();

        // Then
        assertThat(found.words()).isEqualTo(3);
        assertThat(found.typed().type()).isEqualTo("llm");
        assertThat(found.typed().facts()).containsEntry("hosting", FactValue.of("managed"));
    }

    @Test
    void it_knows_more_than_three_thousand_names() {
        assertThat(gazetteer.size()).isGreaterThan(3000);
    }
}
