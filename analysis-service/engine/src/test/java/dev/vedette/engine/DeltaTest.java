package dev.vedette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.notation.Judging;
import dev.vedette.engine.notation.Notation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeltaTest {

    private static final String BEFORE =
            "agent a name=Assistant memoryPersistent=false; llm l; external-content w name=Web; "
                    + "database d dataClasses=personal; a>l; w>a; d>a; ";

    private static List<String> codes(List<Delta.Move> moves) {
        return moves.stream().map(m -> m.finding().code()).toList();
    }

    @Test
    void aToolThatSendsWakesWhatWasRuledOutAndSaysWhy() {
        // Given
        Assessment before = Judging.judge(BEFORE);
        Assessment after = Judging.judge(BEFORE + "tool t name=Mail_tool sideEffects=send; a>t");

        // When
        Delta delta = Delta.between(before, after);

        // Then
        assertThat(codes(delta.woken())).contains("A01", "A03");
        assertThat(codes(delta.gone())).isEmpty();
        assertThat(delta.woken().stream()
                        .filter(m -> m.finding().code().equals("A01"))
                        .findFirst())
                .hasValueSatisfying(m -> assertThat(m.reason()).contains("no way out"));
    }

    @Test
    void nothingMovesWhenNothingChanged() {
        // Given
        Assessment same = Judging.judge(BEFORE);

        // When
        Delta delta = Delta.between(same, Judging.judge(BEFORE));

        // Then
        assertThat(delta.woken()).isEmpty();
        assertThat(delta.worse()).isEmpty();
        assertThat(delta.calmed()).isEmpty();
        assertThat(delta.unchanged()).isEqualTo(same.findings().size());
    }

    @Test
    void aNewThreatInTheCatalogueMovesOnlyItself() {
        // Given
        Catalogue now = Catalogue.standard();
        SortedMap<String, Threat> less = new TreeMap<>(now.threats());
        less.remove("M02");
        Judge older = new Judge(new Catalogue("older", List.of(), less, now.controls(), List.of(), "older"));
        JudgeInput input = new JudgeInput("sys", "Test", Notation.model(BEFORE), 1, "", List.of());

        // When
        Delta delta = Delta.between(older.judge(input), Judge.standard().judge(input));

        // Then
        assertThat(codes(delta.woken())).containsOnly("M02");
        assertThat(delta.worse()).isEmpty();
        assertThat(delta.gone()).isEmpty();
    }
}
