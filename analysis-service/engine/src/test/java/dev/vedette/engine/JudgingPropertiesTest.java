package dev.vedette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.notation.Edits;
import dev.vedette.engine.notation.FiringModels;
import dev.vedette.engine.notation.Judging;
import dev.vedette.engine.notation.Notation;
import dev.vedette.engine.notation.RandomModels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every model: checked on the firing models of all rules and on models made from printed seeds. */
class JudgingPropertiesTest {

    private static final int RANDOM_MODELS = 12;

    static Stream<String> models() {
        return Stream.concat(
                FiringModels.all().values().stream(),
                IntStream.range(0, RANDOM_MODELS).mapToObj(RandomModels::notation));
    }

    /** Every fifth of the rules' models: enough for properties that judge each model many times. */
    static Stream<String> someModels() {
        List<String> all = models().toList();
        return IntStream.range(0, all.size()).filter(i -> i % 5 == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("models")
    void removingACitedFactRemovesTheFinding(String notation) {
        // Given
        Model model = Notation.model(notation);
        Assessment assessment = Judging.judge(model);

        for (Finding finding : assessment.findings()) {
            for (FactRef fact : finding.facts()) {
                // When
                Assessment without = Judging.judge(Edits.without(model, fact));

                // Then
                assertThat(ids(without))
                        .as(finding.code() + " without " + fact.element() + "." + fact.key() + " in " + notation)
                        .doesNotContain(finding.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void whatWouldMakeARuledOutThreatRealMakesItReal(String notation) {
        // Given
        Model model = Notation.model(notation);

        for (RuledOut out : Judging.judge(model).ruledOut()) {
            out.becomesRealIf().stream()
                    .filter(w -> Edits.applicable(model, w.changes()))
                    .forEach(way -> {
                        // When
                        Assessment after = Judging.judge(Edits.with(model, way.changes()));

                        // Then
                        assertThat(after.findings())
                                .as(out.code() + " if " + way.text() + " in " + notation)
                                .anyMatch(f -> f.code().equals(out.code()));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void theSameModelInAnotherOrderGivesTheSameBytes(String notation) {
        // Given
        Model model = Notation.model(notation);

        // When
        byte[] shuffled = Json.bytes(Judging.judge(Edits.shuffled(model, 7)));

        // Then
        assertThat(shuffled).isEqualTo(Json.bytes(Judging.judge(model)));
    }

    @ParameterizedTest
    @MethodSource("someModels")
    void anEvidencedControlNeverRaisesRisk(String notation) {
        // Given
        Model model = Notation.model(notation);
        Assessment before = Judging.judge(model);

        for (Finding finding : before.findings()) {
            for (var control :
                    finding.controls().subList(0, Math.min(2, finding.controls().size()))) {
                // When
                Assessment after = Judging.judge(Edits.guarded(
                        model,
                        control.id(),
                        finding.components().isEmpty()
                                ? ""
                                : finding.components().get(0)));

                // Then
                after.findings().stream()
                        .filter(f -> f.id().equals(finding.id()))
                        .forEach(f -> assertThat(f.residual()).isLessThanOrEqualTo(finding.residual()));
            }
        }
    }

    private static Set<String> ids(Assessment assessment) {
        return assessment.findings().stream().map(Finding::id).collect(Collectors.toSet());
    }
}
