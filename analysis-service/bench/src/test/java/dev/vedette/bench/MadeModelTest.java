package dev.vedette.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.engine.Judge;
import org.junit.jupiter.api.Test;

/** What is measured must be worth it: as many components as it says, with findings that grow with them. */
class MadeModelTest {

    @Test
    void aModelHasAsManyComponentsAsAskedForAndFindingsThatGrowWithThem() {
        // Given
        int small =
                Judge.standard().judge(JudgingBenchmark.input(100)).findings().size();

        // When
        var large = JudgingBenchmark.input(1_000);

        // Then
        assertThat(large.model().components()).hasSize(1_000);
        assertThat(Judge.standard().judge(large).findings()).hasSizeGreaterThan(5 * small);
    }
}
