package dev.vedette.importers.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownImporterTest {

    private static final String DOCUMENT = """
            # Payables

            A Payables Agent reads invoices from the Mailbox and prepares payments in the Payment Tool.

            ```mermaid
            flowchart LR
              mb[(Mailbox)] --> agent[Payables Agent]
              agent --> pay[Payment Tool]
            ```

            ~~~bash
            docker compose up
            ~~~

            ```mermaid
            sequenceDiagram
              Agent->>LLM: prompt
            ```
            """;

    @Test
    void each_block_is_an_input_and_keeps_its_lines() {
        // When
        List<SourceFile> parts = Fences.parts(SourceFile.of("README.md", DOCUMENT));

        // Then
        assertThat(parts)
                .extracting(SourceFile::path)
                .containsExactly("README.md#1.mmd", "README.md#2.mmd", "README.md");
        assertThat(parts.get(0).text().lines().toList().get(5)).isEqualTo("flowchart LR");
        assertThat(parts.get(2).text())
                .contains("reads invoices")
                .doesNotContain("docker")
                .doesNotContain("flowchart");
        assertThat(parts.get(2).text().lines().toList().get(2)).startsWith("A Payables Agent");
    }

    @Test
    void prose_and_diagram_of_one_system_become_one_model() {
        // When
        Model m = Sources.model(null, SourceFile.of("README.md", DOCUMENT.substring(0, DOCUMENT.indexOf("~~~bash"))));

        // Then
        assertThat(Sources.ids(m))
                .contains("mailbox", "payables-agent", "payment-tool")
                .hasSize(3);
    }

    @Test
    void positions_are_lines_of_the_document() {
        // When
        Reading r = Sources.read(SourceFile.of("README.md", DOCUMENT));

        // Then
        assertThat(r.drafts().getFirst().source()).isEqualTo("README.md");
        assertThat(r.drafts()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .provenance
                        .getFirst()
                        .position())
                .isEqualTo("7:3");
    }

    @Test
    void quoted_and_listed_blocks_are_found() {
        // Given
        String text = "> ```mermaid\n"
                + "> flowchart LR\n"
                + "> a --> b\n"
                + "> ```\n\n"
                + "- item\n"
                + "  ```mermaid\n"
                + "  graph TD\n"
                + "  c --> d\n"
                + "  ```\n";

        // When
        List<SourceFile> parts = Fences.parts(SourceFile.of("a.md", text));

        // Then
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).text()).contains("\nflowchart LR\na --> b\n");
    }
}
