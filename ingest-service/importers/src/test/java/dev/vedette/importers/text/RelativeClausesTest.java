package dev.vedette.importers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.KnownNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelativeClausesTest {

    private static Story read(String text) {
        return TextReader.read(text, KnownNames.none(), TextReader.Purpose.DESCRIPTION);
    }

    private static List<String> flows(Story story) {
        return story.relations().stream()
                .map(r -> r.from().name() + ">" + r.to().name())
                .toList();
    }

    @Test
    void a_relative_clause_ends_before_a_verb_that_cannot_belong_to_it() {
        // When
        Story story = read("A Web Agent answers questions of staff. The agent reads web pages that anyone can write"
                + " and uses GPT-4o. It calls the Weather API over HTTPS.");

        // Then
        assertThat(flows(story))
                .contains("Web Agent>GPT-4o", "Web Agent>web pages", "Web Agent>Weather API")
                .doesNotContain("anyone>GPT-4o");
    }

    @Test
    void what_a_relative_clause_says_holds_for_its_noun_only() {
        // When
        Story story = read("A Web Agent calls the Weather API. The Web Agent reads web pages that anyone can write and"
                + " uses GPT-4o.");

        // Then
        assertThat(story.facts().stream()
                        .filter(f ->
                                f.key().equals("untrustedWriters") || f.key().equals("contentTrust"))
                        .map(f -> f.of().name())
                        .distinct())
                .containsExactly("web pages");
    }

    @Test
    void a_noun_that_is_no_part_hands_its_relative_clause_to_no_other_part() {
        // When
        Story story = read("A Web Agent calls the Weather API. The Web Agent reads postings that anyone can write and"
                + " uses GPT-4o.");

        // Then
        assertThat(story.facts()).noneMatch(f -> f.key().equals("untrustedWriters"));
        assertThat(flows(story)).contains("Web Agent>GPT-4o").doesNotContain("anyone>GPT-4o", "anyone>Web Agent");
    }

    @Test
    void a_person_before_an_ordinary_noun_is_not_spoken_of() {
        // When
        Story story = read("Our hospital uses a summariser that reads patient notes from the Records Database. Patient"
                + " notes are kept in the Archive Bucket.");

        // Then
        assertThat(flows(story)).contains("summariser>Records Database").noneMatch(f -> f.startsWith("patient>"));
    }

    @Test
    void a_model_file_from_a_public_hub_by_tag_is_not_pinned() {
        // When
        Story story = read("A Defect Model runs on the Inspection Server. The model file is pulled from a public hub"
                + " by tag.");

        // Then
        assertThat(story.facts())
                .anyMatch(f -> f.key().equals("publicSource") && f.value().equals(FactValue.of(true)))
                .anyMatch(f -> f.key().equals("artifactPinned") && f.value().equals(FactValue.of(false)));
    }
}
