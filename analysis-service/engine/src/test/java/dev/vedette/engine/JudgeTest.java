package dev.vedette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void anEmptyModelIsJudgedAndEveryThreatStaysInTheLedger() {
        // Given
        JudgeInput input = new JudgeInput("s", "S", Model.empty("S"), 0, "", List.of());

        // When
        Assessment assessment = Judge.standard().judge(input);

        // Then
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.ruledOut())
                .hasSize(Judge.standard().catalogue().threats().size());
        assertThat(Json.bytes(assessment)).isEqualTo(Json.bytes(Judge.standard().judge(input)));
    }
}
