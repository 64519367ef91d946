package dev.vedette.engine;

import static dev.vedette.engine.notation.Judging.codes;
import static dev.vedette.engine.notation.Judging.finding;
import static dev.vedette.engine.notation.Judging.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import org.junit.jupiter.api.Test;

/** The eight cases of the two-stage filter: structure decides whether a threat applies, impact whether it is treated. */
class TwoStageFilterTest {

    private static final String CLASSIFIER =
            "zone net internet; user u @net; classifier-model m modelTrainedBy=self confidenceExposed"
                    + " task=classification; dataset d dataClasses=%s; training-job j; u>m; d>j; j>m";
    private static final String CHATBOT =
            "zone net internet; user u @net; agent a outputRendered=text outputAudience=caller; llm l owner=supplier"
                    + " modelTrainedBy=supplier; rag-retriever r; vector-db v; ingestion-pipeline i; external-content w;"
                    + " u>a; a>l; a>r; r>v; i>v; w>i; ";
    private static final String MAILBOX =
            "tool box name=Mailbox_reader sideEffects=read egress=denied dataClasses=personal; a>box verb=read; ";
    private static final String SENDER = "tool s name=Mail_tool sideEffects=send %s; a>s; ";

    @Test
    void aClassifierTrainedOnPublicImagesCannotLeakThem() {
        // Given
        String model = CLASSIFIER.formatted("public");

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).doesNotContain("D06", "M02", "A01");
    }

    @Test
    void theSameClassifierTrainedOnPatientScansCanBeInverted() {
        // Given
        String model = CLASSIFIER.formatted("phi");

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("D06").doesNotContain("M02", "A01");
        assertThat(finding(a, "D06").theoretical()).isFalse();
        assertThat(finding(a, "D06").terms()).anyMatch(t -> t.reason().contains("scores"));
    }

    @Test
    void aPlainTextChatbotOnPublicPagesHasOnlyATheoreticalInjection() {
        // Given
        String model = CHATBOT;

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("M02").doesNotContain("D06", "A01");
        assertThat(finding(a, "M02").theoretical()).isTrue();
        assertThat(finding(a, "M02").severity()).isEqualTo("low");
    }

    @Test
    void readingAMailboxWithoutAWayOutStaysTheoretical() {
        // Given
        String model = CHATBOT + MAILBOX;

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("M02").doesNotContain("A01");
        assertThat(finding(a, "M02").theoretical()).isTrue();
    }

    @Test
    void renderedPicturesAreAWayOut() {
        // Given
        String model = (CHATBOT + MAILBOX).replace("outputRendered=text", "outputRendered=markdown");

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("M02", "A01", "M16");
        assertThat(finding(a, "M02").theoretical()).isFalse();
    }

    @Test
    void anApprovedMailToolStillAppliesButWeighsLess() {
        // Given
        String free = CHATBOT + MAILBOX + SENDER.formatted("");
        String approved = CHATBOT + MAILBOX + SENDER.formatted("approval=required approvalBound");

        // When
        Assessment before = judge(free);
        Assessment after = judge(approved);

        // Then
        assertThat(codes(after)).contains("M02", "A01");
        assertThat(finding(after, "A01").residual())
                .isLessThan(finding(before, "A01").residual());
        assertThat(finding(after, "A01").inherent())
                .isEqualTo(finding(before, "A01").inherent());
    }

    @Test
    void theLegsOfTheTrifectaAreCollectedOverAQueue() {
        // Given
        String model = "agent a1; agent a2; agent a3; message-queue q; llm l; external-content w; "
                + "database crm dataClasses=personal; tool hook name=Webhook sideEffects=send; "
                + "a1>l; a2>l; a3>l; a1>w verb=read; a2>crm verb=read; a3>hook; a1>q; a2>q; q>a3";

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("A01", "M02");
        assertThat(a.findings().stream().filter(f -> f.code().equals("A01"))).hasSize(1);
    }

    @Test
    void aModelTunedOnTicketsCanBeInvertedButHardly() {
        // Given
        String model = CHATBOT.replace("modelTrainedBy=supplier", "modelTrainedBy=fine-tuned")
                + "dataset t dataClasses=personal; training-job j; t>j; j>l; ";

        // When
        Assessment a = judge(model);

        // Then
        assertThat(codes(a)).contains("D06", "D05");
        assertThat(finding(a, "D06").terms()).anyMatch(t -> t.change() < 0);
        assertThat(finding(a, "M02").theoretical()).isTrue();
    }
}
