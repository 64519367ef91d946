package dev.vedette.importers.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsolatedImportersTest {

    private static final SourceFile DIAGRAM = SourceFile.of(
            "a.mmd",
            "flowchart LR\n  subgraph net[Clinic network]\n    app[Dictation App]\n  end\n  app -->|letter, HTTPS| llm[Hosted LLM]\n");
    private static final SourceFile PROSE = SourceFile.of(
            "b.md", "The Dictation App sends the letter to the Hosted LLM over TLS. All requests are logged.\n");
    private static final SourceFile BROKEN = SourceFile.of("c.otm", "{\"otmVersion\": ");

    private static String model(Reading reading) {
        return Json.sha256(Json.bytes(Merge.merge("s", reading.drafts(), null)));
    }

    @Test
    void theWorkerReadsWhatTheImportersReadByteForByte() {
        // Given
        Upload upload = new Upload(List.of(DIAGRAM, PROSE, BROKEN));
        Reading inside = Importers.standard().read(upload);

        // When
        Reading outside;
        try (IsolatedImporters importers = new IsolatedImporters(1)) {
            outside = importers.read(upload);
        }

        // Then
        assertThat(model(outside)).isEqualTo(model(inside));
        assertThat(Json.bytes(outside.receipts())).isEqualTo(Json.bytes(inside.receipts()));
        assertThat(outside.problems())
                .extracting(Throwable::getMessage)
                .isEqualTo(inside.problems().stream().map(Throwable::getMessage).toList());
    }

    @Test
    void aWorkerThatStaysTooLongIsKilledAndThatIsAProblem() {
        // Given
        Upload upload = new Upload(List.of(DIAGRAM));

        // When
        Reading reading;
        try (IsolatedImporters importers = new IsolatedImporters(1, 256, Duration.ofMillis(1))) {
            reading = importers.read(upload);
        }

        // Then
        assertThat(reading.usable()).isFalse();
        assertThat(reading.problems()).singleElement().satisfies(p -> {
            assertThat(p.source()).isEqualTo("a.mmd");
            assertThat(p.getMessage()).contains("was stopped");
        });
    }

    @Test
    void aWorkerWithoutMemoryEndsAndTheNextUploadIsRead() {
        // Given
        Upload large = new Upload(List.of(new SourceFile("large.mmd", new byte[40 << 20])));

        // When
        Reading first;
        Reading second;
        try (IsolatedImporters importers = new IsolatedImporters(1, 24, Duration.ofSeconds(30))) {
            first = importers.read(large);
            second = importers.read(new Upload(List.of(DIAGRAM)));
        }

        // Then
        assertThat(first.usable()).isFalse();
        assertThat(first.problems()).isNotEmpty();
        assertThat(second.usable()).isTrue();
    }
}
