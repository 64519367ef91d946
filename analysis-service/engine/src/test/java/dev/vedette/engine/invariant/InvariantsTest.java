package dev.vedette.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment.InvariantResult;
import dev.vedette.engine.notation.Judging;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private static final String SYSTEM =
            "agent a name=Support_agent; llm l; tool p name=Payment_api sideEffects=pay %s; a>l; %s ";

    private static InvariantResult check(String model) {
        return Judging.judge(model).invariants().get(0);
    }

    @Test
    void anAgentThatCanPayByItselfBreaksIt() {
        // Given
        String model = SYSTEM.formatted("", "a>p;") + "never the support agent must never move money without approval";

        // When
        InvariantResult result = check(model);

        // Then
        assertThat(result.holds()).isFalse();
        assertThat(result.path()).containsExactly("a", "a>p", "p");
    }

    @Test
    void anApprovalOnTheEffectMakesItHoldAndIsNamed() {
        // Given
        String model = SYSTEM.formatted("approval=required", "a>p;")
                + "never support agent must never move money without approval";

        // When
        InvariantResult result = check(model);

        // Then
        assertThat(result.holds()).isTrue();
        assertThat(result.guard()).containsExactly("p");
    }

    @Test
    void aGuardThatCanBeWalkedRoundDoesNotCount() {
        // Given
        String model =
                "agent a; human-approval h; tool p name=Payment_api; a>h; h>p; a>p; never a must never reach Payment"
                        + " api without human approval";

        // When
        InvariantResult result = check(model);

        // Then
        assertThat(result.holds()).isFalse();
    }

    @Test
    void aNameThatIsNotInTheModelIsUnknownAndSaid() {
        // Given
        String model = "agent a; never the ledger must never reach a";

        // When
        InvariantResult result = check(model);

        // Then
        assertThat(result.holds()).isNull();
        assertThat(result.reason()).contains("ledger");
    }
}
