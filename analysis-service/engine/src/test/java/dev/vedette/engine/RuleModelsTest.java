package dev.vedette.engine;

import static dev.vedette.engine.notation.Judging.codes;
import static dev.vedette.engine.notation.Judging.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.engine.notation.FiringModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule fires on a model of its own, is silent on an unrelated one, and on a near miss that lacks one thing. */
class RuleModelsTest {

    private static final String UNRELATED = "user u contentTrust=semi; knowledge-source k contentTrust=trusted";

    static Stream<String> threats() {
        return Judge.standard().catalogue().threats().keySet().stream();
    }

    @Test
    void everyRuleShipsAFiringModel() {
        // Given
        Set<String> shipped = FiringModels.all().keySet();

        // When
        Set<String> rules = Judge.standard().catalogue().threats().keySet();

        // Then
        assertThat(shipped).containsExactlyInAnyOrderElementsOf(rules);
    }

    @ParameterizedTest
    @MethodSource("threats")
    void aRuleThatCanNeverFireFailsTheBuild(String code) {
        // Given
        String model = FiringModels.all().get(code);

        // When
        Set<String> found = codes(judge(model));

        // Then
        assertThat(found).contains(code);
    }

    @ParameterizedTest
    @MethodSource("threats")
    void aRuleThatAlwaysFiresFailsTheBuild(String code) {
        // Given
        String model = UNRELATED;

        // When
        Set<String> found = codes(judge(model));

        // Then
        assertThat(found).doesNotContain(code);
    }

    @ParameterizedTest
    @MethodSource("threats")
    void aNearMissWithoutOneThingIsSilent(String code) {
        // Given
        List<String> nearMisses = new ArrayList<>();
        for (String without : FiringModels.withoutOne(FiringModels.all().get(code))) {

            // When
            if (!codes(judge(without)).contains(code)) {
                nearMisses.add(without);
            }
        }

        // Then
        assertThat(nearMisses).isNotEmpty();
    }
}
