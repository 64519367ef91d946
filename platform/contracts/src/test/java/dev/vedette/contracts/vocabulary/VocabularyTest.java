package dev.vedette.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.standard();
    private static final Set<String> LAYERS = Set.of("data", "model", "agentic", "platform");
    private static final Set<String> ELEMENTS = Set.of("system", "component", "flow", "zone", "dataAsset");

    @Test
    void the_types_are_one_tree_without_cycles() {
        for (ComponentType type : VOCABULARY.types()) {
            // When
            Set<String> seen = new HashSet<>();
            ComponentType t = type;
            while (t.parent() != null && seen.add(t.type())) {
                String parent = t.parent();
                assertThat(VOCABULARY.knowsType(parent))
                        .as("parent of %s", t.type())
                        .isTrue();
                t = VOCABULARY.types().stream()
                        .filter(p -> p.type().equals(parent))
                        .findFirst()
                        .orElseThrow();
            }

            // Then
            assertThat(t.type()).as("the root above %s", type.type()).isEqualTo("component");
        }
    }

    @Test
    void every_type_stands_in_a_layer() {
        assertThat(VOCABULARY.types()).allSatisfy(t -> assertThat(LAYERS).contains(t.layer()));
    }

    @Test
    void a_type_has_the_classes_of_its_ancestors() {
        assertThat(VOCABULARY.classes("relational-db")).contains("database");
        assertThat(VOCABULARY.isA("relational-db", "data-store")).isTrue();
        assertThat(VOCABULARY.isA("data-store", "relational-db")).isFalse();
    }

    @Test
    void classes_are_written_the_same_way_everywhere() {
        assertThat(VOCABULARY.types())
                .allSatisfy(t -> assertThat(t.classes()).allMatch(c -> c.matches("[a-z]+(-[a-z]+)*")));
    }

    @Test
    void every_fact_says_what_it_is_about() {
        assertThat(VOCABULARY.facts()).allSatisfy(f -> {
            assertThat(f.on()).as(f.key()).isNotEmpty().isSubsetOf(ELEMENTS);
            assertThat(f.meaning()).as(f.key()).isNotBlank();
        });
    }

    @Test
    void only_words_have_allowed_values() {
        assertThat(VOCABULARY.facts()).allSatisfy(f -> {
            boolean words = List.of(FactKey.Kind.WORD, FactKey.Kind.WORDS).contains(f.kind());
            assertThat(words || f.values().isEmpty()).as(f.key()).isTrue();
            assertThat(f.values()).as(f.key()).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_files_hold_each_word_once() {
        assertThat(VOCABULARY.types())
                .extracting(ComponentType::type)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
        assertThat(VOCABULARY.facts())
                .extracting(FactKey::key)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(70);
    }
}
