package dev.vedette.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Assessment.Finding APPLIES = finding("applies", 12);
    private static final Assessment NOTHING = assessment(List.of(), List.of());

    @Test
    void a_finding_nobody_knew_is_new_and_woken() {
        // When
        Moves moves = Moves.between(NOTHING, assessment(List.of(APPLIES), List.of()), Map.of());

        // Then
        assertThat(moves.moves()).extracting(Move::change).containsExactly("new");
        assertThat(moves.woken()).containsExactly("f-1");
    }

    @Test
    void a_finding_that_stays_as_it_was_is_not_told_of() {
        // Given
        Assessment same = assessment(List.of(APPLIES), List.of());

        // When
        Moves moves = Moves.between(same, same, known("applies"));

        // Then
        assertThat(moves.moves()).isEmpty();
        assertThat(moves.unchanged()).isEqualTo(1);
    }

    @Test
    void a_finding_that_weighs_less_is_better_and_one_that_weighs_more_is_worse() {
        // Given
        Assessment before = assessment(List.of(APPLIES), List.of());

        // When
        Moves better = Moves.between(before, assessment(List.of(finding("applies", 6)), List.of()), known("applies"));
        Moves worse = Moves.between(before, assessment(List.of(finding("applies", 20)), List.of()), known("applies"));

        // Then
        assertThat(better.moves()).extracting(Move::change).containsExactly("better");
        assertThat(better.calmed()).containsExactly("f-1");
        assertThat(worse.moves()).extracting(Move::change).containsExactly("worse");
    }

    @Test
    void a_finding_that_is_ruled_out_is_calmed_and_keeps_its_last_state() {
        // Given
        Assessment before = assessment(List.of(APPLIES), List.of());
        Assessment.RuledOut out = new Assessment.RuledOut(
                "f-1",
                "t",
                "M01",
                "T",
                "not-applicable",
                "model",
                List.of(),
                new TreeMap<>(),
                "no tool",
                List.of(),
                List.of());

        // When
        Moves moves = Moves.between(before, assessment(List.of(), List.of(out)), known("applies"));

        // Then
        assertThat(moves.moves()).singleElement().satisfies(m -> {
            assertThat(m.status()).isEqualTo("not-applicable");
            assertThat(m.change()).isEqualTo("calmed");
            assertThat(m.finding()).isEqualTo(APPLIES);
        });
        assertThat(moves.calmed()).containsExactly("f-1");
    }

    @Test
    void a_finding_whose_anchor_left_is_gone_once() {
        // Given
        Assessment before = assessment(List.of(APPLIES), List.of());

        // When
        Moves moves = Moves.between(before, NOTHING, known("applies"));

        // Then
        assertThat(moves.moves()).extracting(Move::change).containsExactly("gone");
        assertThat(Moves.between(NOTHING, NOTHING, known("gone")).moves()).isEmpty();
    }

    private static Map<String, Known> known(String status) {
        return Map.of("f-1", new Known("f-1", status, APPLIES));
    }

    private static Assessment.Finding finding(String verdict, int residual) {
        return new Assessment.Finding(
                "f-1",
                "t",
                "M01",
                "T",
                verdict,
                false,
                "high",
                3,
                4,
                residual,
                residual,
                List.of(),
                "model",
                List.of(),
                List.of(),
                "why",
                "step",
                List.of(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                null);
    }

    private static Assessment assessment(List<Assessment.Finding> findings, List<Assessment.RuledOut> ruledOut) {
        return new Assessment(
                Assessment.SCHEMA,
                new Assessment.SystemRef("s", "s"),
                new Assessment.CatalogueRef("1", List.of()),
                new Assessment.RevisionRef(1, ""),
                null,
                List.of(),
                findings,
                ruledOut,
                List.of(),
                List.of(),
                null);
    }
}
