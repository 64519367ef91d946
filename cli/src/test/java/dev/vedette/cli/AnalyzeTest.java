package dev.vedette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeTest {

    private static final String SMALL = """
            flowchart LR
              user([Customer]) -->|message| agent[Support Agent]
              agent -->|prompt| llm[Hosted LLM]
              agent -->|refund| pay[Payment API]
              web[Public web pages] --> agent
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void the_example_is_analysed_and_its_document_fits_the_schema() throws IOException {
        // When
        int code = run("analyze", example().toString(), "--format", "json", "--out", out().toString());

        // Then
        assertThat(code).as(err.toString()).isZero();
        JsonNode assessment = Json.MAPPER.readTree(Files.readAllBytes(out()));
        assertThat(schemaErrors(assessment)).isEmpty();
        assertThat(assessment.at("/model/components").size()).isGreaterThan(10);
        assertThat(assessment.path("findings")).isNotEmpty();
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        // Given
        run("analyze", example().toString(), "--format", "json", "--out", out().toString());
        byte[] first = Files.readAllBytes(out());

        // When
        run("analyze", example().toString(), "--format", "json", "--out", out().toString());

        // Then
        assertThat(Files.readAllBytes(out())).isEqualTo(first);
    }

    @Test
    void the_parts_of_the_example_are_one_system() throws IOException {
        // When
        run("analyze", example().toString(), "--format", "json", "--out", out().toString());

        // Then
        JsonNode components = Json.MAPPER.readTree(Files.readAllBytes(out())).at("/model/components");
        assertThat(components)
                .extracting(c -> c.path("name").asText().toLowerCase())
                .as("text, diagram and Terraform name the agent once")
                .filteredOn(n -> n.replace('-', ' ').equals("support agent"))
                .hasSize(1);
    }

    @Test
    void fail_on_ends_with_one_when_something_is_that_bad() throws IOException {
        // Given
        Path diagram = file("a.mmd", SMALL);

        // When
        int strict = run("analyze", diagram.toString(), "--fail-on", "low", "--out", out().toString());

        // Then
        assertThat(strict).isEqualTo(ExitCode.FINDINGS);
        assertThat(out()).isNotEmptyFile();
    }

    @Test
    void a_path_that_is_not_there_is_an_unreadable_input() {
        // When
        int code = run("analyze", folder.resolve("missing.mmd").toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString())
                .contains("missing.mmd")
                .contains("no such file")
                .contains("Check the path");
    }

    @Test
    void a_broken_file_says_what_and_where() throws IOException {
        // Given
        Path broken = file("broken.drawio", "<mxfile><diagram><mxGraphModel>");

        // When
        int code = run("analyze", broken.toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("broken.drawio");
    }

    @Test
    void an_empty_file_and_a_binary_are_refused_with_advice() throws IOException {
        // Given
        Path empty = file("empty.mmd", "");
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9, 8});

        // When
        int first = run("analyze", empty.toString());
        int second = run("analyze", binary.toString());

        // Then
        assertThat(first).isEqualTo(ExitCode.UNREADABLE);
        assertThat(second).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("empty.mmd").contains("a.bin");
    }

    @Test
    void bytes_under_the_name_of_a_text_are_no_text() throws IOException {
        // Given
        byte[] bytes = new byte[4_000];
        new Random(7).nextBytes(bytes);
        Path noise = Files.write(folder.resolve("noise.md"), bytes);

        // When
        int code = run("analyze", noise.toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("noise.md").contains("binary");
    }

    @Test
    void what_describes_no_system_does_not_pass_for_one_without_threats() throws IOException {
        // Given
        Path note = file("note.md", "Bread, butter and two litres of milk, please.");

        // When
        int code = run("analyze", note.toString(), "--out", out().toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString())
                .contains("Nothing that describes a system was found in")
                .contains("note.md");
    }

    @Test
    void asking_for_help_is_no_wrong_use() {
        // When
        int code = run("--help");

        // Then
        assertThat(code).isZero();
    }

    @Test
    void a_bad_file_beside_a_good_one_is_told_and_the_good_one_analysed() throws IOException {
        // Given
        Path good = file("a.mmd", SMALL);
        Path missing = folder.resolve("missing.tf");

        // When
        int code = run("analyze", good.toString(), missing.toString(), "--format", "json", "--out", out().toString());

        // Then
        assertThat(code).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("missing.tf");
        assertThat(Json.MAPPER.readTree(Files.readAllBytes(out())).at("/model/components"))
                .isNotEmpty();
    }

    @Test
    void a_format_that_does_not_exist_is_wrong_use() throws IOException {
        // When
        int code = run("analyze", file("a.mmd", SMALL).toString(), "--format", "pdf");

        // Then
        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("sarif");
    }

    private int run(String... args) {
        return Main.execute(new PrintWriter(err, true), args);
    }

    private Path out() {
        return folder.resolve("out.json");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path example() {
        return Path.of("..", "examples", "support-agent");
    }

    private static Iterable<?> schemaErrors(JsonNode assessment) {
        String address = "https://vedette.dev/schema/";
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        b -> b.schemaMappers(m -> m.mapPrefix(address, "classpath:dev/vedette/contracts/schema/")))
                .getSchema(SchemaLocation.of(address + "assessment.json"))
                .validate(assessment);
    }
}
