package dev.vedette.importers.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.importers.spi.KnownNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts written in ways that differ: notes, a design with a table, a README, careless English, an e-mail, long prose. */
class MannersTest {

    private static JsonNode cases() throws IOException {
        try (InputStream in = MannersTest.class.getResourceAsStream("manners.json")) {
            return Json.MAPPER.readTree(in.readAllBytes());
        }
    }

    private static Story read(String text) {
        return TextReader.read(text, KnownNames.none(), TextReader.Purpose.DESCRIPTION);
    }

    private static List<String> names(Story story) {
        return story.parts().stream().map(Entity::name).toList();
    }

    @Test
    void texts_of_many_manners_are_understood() throws IOException {
        // When
        TextScore score = TextScore.score(cases());

        // Then
        assertThat(score.recall()).as("component recall").isGreaterThan(0.94);
        assertThat(score.precision()).as("component precision").isGreaterThan(0.94);
        assertThat(score.types()).as("accepted types").isGreaterThan(0.9);
        assertThat(score.flowF1()).as("flow F1").isGreaterThan(0.8);
    }

    @Test
    void what_a_text_names_only_to_leave_it_out_is_no_part() throws IOException {
        for (JsonNode c : cases().get("cases")) {
            // When
            List<String> names = names(read(c.get("text").asText()));

            // Then
            c.get("must_not_extract")
                    .forEach(n -> assertThat(names).as(c.get("id").asText()).doesNotContain(n.asText()));
        }
    }

    @Test
    void a_choice_that_was_not_made_is_listed_with_its_reason() {
        // When
        Story story = read("The API calls Redis. We considered Kafka but decided against it.");

        // Then
        assertThat(names(story)).doesNotContain("Kafka");
        assertThat(story.notes()).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(Receipt.Kind.DROPPED);
            assertThat(n.position()).isEqualTo("1:22");
            assertThat(n.text()).contains("a choice that was not made", "We considered Kafka");
        });
    }

    @Test
    void what_stands_under_out_of_scope_is_no_part() {
        // When
        Story story = read("# Design\n\nThe Order API calls Redis.\n\n## Out of scope\n\nThe Billing Service.\n");

        // Then
        assertThat(names(story)).contains("Order API", "Redis").doesNotContain("Billing Service");
    }

    @Test
    void a_table_is_read_row_by_row() {
        // When
        Story story = read("| Name | Technology | Notes |\n|---|---|---|\n"
                + "| Ward app | Vue | used by nurses |\n| Letter store | Oracle | holds letters |\n");

        // Then
        assertThat(names(story)).contains("Ward app", "Letter store").doesNotContain("Name", "Technology");
        assertThat(story.relations()).anyMatch(r -> r.from().name().equals("nurses"));
    }

    @Test
    void a_table_of_connections_connects() {
        // When
        Story story = read("| From | To |\n|---|---|\n| Web Shop | Order Service |\n");

        // Then
        assertThat(story.relations()).singleElement().satisfies(r -> assertThat(r.from() + " " + r.to())
                .isEqualTo("Web Shop:web-app Order Service:service"));
    }

    @Test
    void information_has_its_classes_and_its_store() {
        // When
        Story story = read("The Intake Service writes patient records to PostgreSQL in our data centre.");

        // Then
        assertThat(story.assets()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("patient records");
            assertThat(a.classes()).containsExactly("personal", "phi");
            assertThat(a.holder().name()).isEqualTo("PostgreSQL");
        });
        assertThat(story.parts()).anyMatch(e -> e.zone().equals("data centre"));
    }

    @Test
    void the_answer_to_a_question_is_read_with_it() {
        // When
        Story story = read("The Support Agent uses GPT-4o. Is there any moderation? No.");

        // Then
        assertThat(story.guards())
                .anyMatch(g ->
                        g.control().equals("C04") && g.state() == dev.vedette.contracts.model.Safeguard.State.ABSENT);
    }
}
