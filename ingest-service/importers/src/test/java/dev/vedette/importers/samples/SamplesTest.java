package dev.vedette.importers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.samples.Samples.Sample;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    static Stream<Sample> samples() {
        return Samples.all().stream();
    }

    private static Reading read(SourceFile file) {
        return Importers.standard().read(new Upload(List.of(file)));
    }

    /** Everything that anybody sees of a reading. */
    private static String shown(Reading reading) {
        Model model = Merge.merge("system", reading.drafts(), null);
        return new String(Json.bytes(model), StandardCharsets.UTF_8)
                + new String(Json.bytes(reading.receipts()), StandardCharsets.UTF_8)
                + reading.problems().stream()
                        .map(UnreadableException::getMessage)
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void every_format_has_a_sample() {
        // Given
        Set<String> sampled = Samples.all().stream().map(Sample::format).collect(Collectors.toSet());

        // When
        List<String> formats = Importers.standard().formats();

        // Then
        assertThat(sampled)
                .as("add samples/formats/<format>/<file> to the test resources")
                .containsAll(formats);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_sample_is_read_by_its_own_reader_into_a_model(Sample sample) {
        // When
        Reading reading = read(sample.file());

        // Then
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts()).anyMatch(d -> !d.parts().isEmpty());
        assertThat(reading.receipts())
                .extracting(Receipt::format)
                .contains(sample.format().equals("markdown") ? "mermaid" : sample.format());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_upload_twice_gives_the_same_bytes(Sample sample) {
        // Given
        String first = shown(read(sample.file()));

        // When
        String second = shown(read(sample.file()));

        // Then
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_secret_planted_in_any_format_is_in_nothing_that_is_shown(Sample sample) {
        // Given
        List<String> secrets = List.of(
                "AKIAZ3X4C5V6B7N8M9Q0",
                "ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
                "sk-ant-api03-Zx9Yw8Vu7Ts6Rq5Po4Nm3Lk2",
                "Qm9xN2pLw3ZtY8rT5vBd1sHf6gKc0uEaW4");

        for (String secret : secrets) {
            // When
            Reading reading = read(sample.with("key " + secret));

            // Then
            assertThat(shown(reading)).as("%s with %s", sample, secret).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_password_is_removed_and_its_place_is_told(Sample sample) {
        // Given
        SourceFile file = sample.with("db_password=Tr0ub4dor-3x");

        // When
        Reading reading = read(file);

        // Then
        assertThat(shown(reading)).as("%s", sample).doesNotContain("Tr0ub4dor");
        boolean packed = sample.format().equals("vsdx");
        assertThat(reading.receipts().stream().flatMap(r -> r.notes().stream()).map(Receipt.Note::text))
                .as("%s", sample)
                .matches(notes -> packed
                        || notes.stream()
                                .anyMatch(n -> n.contains("A secret stands in the clear at " + sample.name())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void broken_input_that_holds_a_secret_is_refused_without_it(Sample sample) {
        // Given
        String whole = sample.text().replace(Samples.HERE, "token: ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
        SourceFile cut = SourceFile.of(sample.name(), whole.substring(0, whole.indexOf("q7R8") + 4) + " \" ' } ]");

        // When
        Reading reading = read(cut);

        // Then
        assertThat(shown(reading)).as("%s", sample).doesNotContain("ghp_a1B2");
    }
}
