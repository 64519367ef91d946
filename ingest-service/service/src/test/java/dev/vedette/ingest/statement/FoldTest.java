package dev.vedette.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Provenance READ = new Provenance(Origin.DECLARED, 1, "main.tf", "3:1", "", "terraform@1");
    private static final Model MODEL = model();

    @Test
    void an_answer_overrides_what_a_source_said_and_the_old_value_stays_visible() {
        // Given
        Statement answer = new Statement.Answer("bot", "rateLimited", FactValue.of(true), "ada");

        // When
        Fact fact = fact(Fold.fold(MODEL, List.of(answer)));

        // Then
        assertThat(fact.value()).isEqualTo(FactValue.of(true));
        assertThat(fact.origin()).isEqualTo(Origin.ANSWERED);
        assertThat(fact.disputed()).extracting(Fact.Disputed::value).containsExactly(FactValue.of(false));
    }

    @Test
    void an_answer_that_agrees_keeps_both_witnesses() {
        // Given
        Statement answer = new Statement.Answer("bot", "rateLimited", FactValue.of(false), "ada");

        // When
        Fact fact = fact(Fold.fold(MODEL, List.of(answer)));

        // Then
        assertThat(fact.provenance()).hasSize(2).contains(READ);
        assertThat(fact.disputed()).isEmpty();
    }

    @Test
    void an_answer_about_an_element_that_left_the_model_changes_nothing() {
        // Given
        Statement answer = new Statement.Answer("gone", "rateLimited", FactValue.of(true), "ada");

        // When
        Model folded = Fold.fold(MODEL, List.of(answer));

        // Then
        assertThat(folded).isEqualTo(MODEL);
    }

    @Test
    void saying_a_thing_again_moves_it_to_the_end_of_the_order() {
        // Given
        Statement first = new Statement.Answer("bot", "rateLimited", FactValue.of(true), "ada");
        Statement other = new Statement.Must("bot must never pay", "ada");
        Statement again = new Statement.Answer("bot", "rateLimited", FactValue.of(false), "bob");

        // When
        List<Statement> order = Statements.with(List.of(first, other), again);

        // Then
        assertThat(order).containsExactly(other, again);
        assertThat(Statements.without(order, other)).containsExactly(again);
    }

    private static Fact fact(Model model) {
        return model.components().getFirst().facts().get("rateLimited");
    }

    private static Model model() {
        Component bot = new Component("bot", "Bot", "agent", null, List.of(), null, List.of(READ))
                .withFacts(Map.of("rateLimited", Fact.of(FactValue.of(false), READ)));
        return new Model("m", new TreeMap<>(), List.of(bot), null, null, null, null, null);
    }
}
