package dev.vedette.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.notation.Judging;
import dev.vedette.engine.notation.Notation;
import dev.vedette.engine.whatif.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheapestControlsTest {

    private static final String TWO_DOORS =
            "user u; web-app w1; web-app w2; agent a; llm l; database d dataClasses=personal;"
                    + "external-content x; tool t sideEffects=send; u>w1; u>w2; w1>a; w2>a; a>l; a>d; a>t; a>x";

    private static Plan plan(Model model) {
        return new CheapestControls(Judge.standard()).plan(new JudgeInput("sys", "Test", model, 0, "", List.of()));
    }

    @Test
    void whatAPlanPromisesIsWhatTheJudgeSays() {
        // Given
        Model model = Notation.model(TWO_DOORS);

        // When
        Plan plan = plan(model);

        // Then
        assertThat(plan.exact()).isTrue();
        assertThat(plan.gap()).isZero();
        Model with = model;
        for (Plan.Step step : plan.steps()) {
            with = Scenarios.apply(with, new Measure(step.control(), step.elements()).scenario());
            assertThat(risk(Judging.judge(with))).isEqualTo(step.residualAfter());
        }
        assertThat(plan.steps()).isNotEmpty();
        assertThat(risk(Judging.judge(with))).isEqualTo(plan.after());
    }

    @Test
    void nothingIsPlannedWhereNothingIsHigh() {
        // Given
        Model model = Notation.model("service a; service b; a>b");

        // When
        Plan plan = plan(model);

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.before()).isZero();
        assertThat(plan.exact()).isTrue();
    }

    @Test
    void doorsThatTogetherStandOnEveryWayCountAndOneOfThemDoesNot() {
        // Given
        Finding open = Judging.finding(Judging.judge(TWO_DOORS), "A01");

        // When
        Finding half = Judging.finding(Judging.judge(TWO_DOORS + "; C11 on w1 evidenced"), "A01");
        Finding both = Judging.finding(Judging.judge(TWO_DOORS + "; C11 on w1 evidenced; C11 on w2 evidenced"), "A01");

        // Then
        assertThat(half.residual()).isEqualTo(open.residual());
        assertThat(both.residual()).isLessThan(open.residual());
        assertThat(both.controls())
                .anyMatch(c -> c.id().equals("C11") && c.where().equals(List.of("w1", "w2")));
    }

    private static int risk(Assessment a) {
        return a.findings().stream()
                .filter(f -> f.verdict().equals("applies") && f.residual() >= 12)
                .mapToInt(Finding::residual)
                .sum();
    }
}
