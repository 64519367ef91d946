package dev.vedette.tracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.Training;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.finding.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TicketTextTest {
    private static final Map<String, String> NAMES =
            Map.of("bucket", "Article Bucket", "loader", "Article Loader", "index", "Help Index");

    private static KnownFinding finding(String id, String why, List<ControlState> controls) {
        Finding f = new Finding(
                id,
                "rag-corpus-poisoning",
                "D08",
                "Poisoned documents",
                "applies",
                false,
                "high",
                4,
                4,
                16,
                16,
                List.of(),
                "data",
                List.of("index", "bucket"),
                List.of("bucket", "bucket>loader", "loader", "loader>index", "index"),
                why,
                "Index only what was checked.",
                List.of(
                        new FactRef("bucket", "exists", "yes", "declared", "flow.mmd", "8:5"),
                        new FactRef("loader", "exists", "yes", "declared", "flow.mmd", "3:1"),
                        new FactRef("bucket", "trust", "untrusted", "declared", "system.md", "4:2")),
                new TreeMap<>(Map.of("owasp-llm-2025", List.of("LLM08"), "stride", List.of())),
                controls,
                List.of(new Training("Learn", "https://example.com/learn", "reading")),
                null);
        return new KnownFinding(
                id,
                "sys-1",
                "Help desk",
                "rag-corpus-poisoning",
                "Poisoned documents",
                Severity.HIGH,
                false,
                "applies",
                "new",
                "",
                1,
                "a-1",
                null,
                f,
                "open",
                Instant.EPOCH,
                new SlaClock(Instant.EPOCH, null, null, Duration.ZERO));
    }

    private static final List<ControlState> CONTROLS = List.of(
            new ControlState("C34", "Corpus integrity", "missing", List.of()),
            new ControlState("C28", "Provenance", "planned", List.of("bucket")),
            new ControlState("C10", "Human approval", "evidenced", List.of("loader")));

    @Test
    void a_developer_reads_what_happens_where_what_to_do_first_and_when_it_is_done() {
        // When
        TicketText text = TicketText.of(
                List.of(finding(
                        "f-1",
                        "One planted document steers answers. Path: Article Bucket → Article Loader → Help Index.",
                        CONTROLS)),
                NAMES,
                "https://vedette.example");

        // Then
        assertThat(text.summary()).isEqualTo("Poisoned documents: Help Index (Help desk)");
        assertThat(text.markdown()).isEqualTo("""
                **Severity high** in Help desk

                ### What can happen here

                One planted document steers answers.

                ### The path

                Article Bucket → Article Loader → Help Index

                ### First step

                Index only what was checked.

                ### Done when

                - Corpus integrity (C34) is in place at Help Index and evidence of it is handed in, or another control below does the same
                - The next reading of the architecture no longer shows this as open

                ### Other controls that lower it

                - Provenance (C28)

                ### Already in place

                - Human approval (C10) at Article Loader: evidenced

                ### Why we say so

                - Article Bucket: trust is untrusted (declared, system.md:4:2)
                - The parts named here stand in flow.mmd, lines 3, 8

                ### References

                - OWASP Top 10 for LLM Applications 2025: LLM08
                - Training: [Learn](https://example.com/learn)

                [Open in Vedette](https://vedette.example/api/tracker/findings/f-1)
                """);
    }

    @Test
    void a_group_lists_its_findings_and_explains_the_worst() {
        // When
        TicketText text = TicketText.of(
                List.of(finding("f-1", "Why.", CONTROLS), finding("f-2", "Another.", List.of())),
                NAMES,
                "https://vedette.example");

        // Then
        assertThat(text.summary()).isEqualTo("Poisoned documents and 1 more (Help desk)");
        assertThat(text.markdown())
                .startsWith("**2 of 2 findings open**, the worst high\n\n- open: [Poisoned documents]")
                .contains("/api/tracker/findings/f-2", "### First step");
    }

    @Test
    void the_same_facts_give_the_same_text_whatever_the_revision() {
        // Given
        KnownFinding f = finding("f-1", "Why.", CONTROLS);

        // When, Then
        assertThat(TicketText.of(List.of(f), NAMES, "u").hash())
                .isEqualTo(TicketText.of(List.of(f), NAMES, "u").hash());
        assertThat(TicketText.of(List.of(f), NAMES, "u").hash())
                .isNotEqualTo(TicketText.of(List.of(finding("f-1", "Other.", CONTROLS)), NAMES, "u")
                        .hash());
    }
}
