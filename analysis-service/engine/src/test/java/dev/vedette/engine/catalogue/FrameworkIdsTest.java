package dev.vedette.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares our ids with the reference lists where they are at hand; says loudly when they are not. */
class FrameworkIdsTest {

    private static final Path REFERENCE =
            Path.of(System.getProperty("vedette.shared", "../../../shared")).resolve("reference");

    @Test
    void everyAtlasTechniqueWeNameExists() throws IOException {
        // Given
        Path file = REFERENCE.resolve("ATLAS-5.6.0.yaml");
        Path newer = REFERENCE.resolve("atlas-2026.09-index.json");
        present(file);
        String known = Files.readString(file) + Files.readString(newer);

        // When
        Set<String> ours = ids("atlas");

        // Then
        assertThat(ours).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void everyThreatOfTheReferenceIsInTheCatalogueUnderItsSlug() throws IOException {
        // Given
        Path file = REFERENCE.resolve("catalogue.json");
        present(file);
        JsonNode threats = Json.MAPPER.readTree(Files.readAllBytes(file)).get("threats");

        // When
        var ours = Catalogue.standard().threats();

        // Then
        threats.properties().forEach(e -> {
            assertThat(ours).containsKey(e.getKey());
            assertThat(ours.get(e.getKey()).slug())
                    .isEqualTo(e.getValue().get("slug").asText());
        });
        assertThat(threats.size()).isEqualTo(93);
        assertThat(Catalogue.standard().controls()).hasSize(62);
    }

    @Test
    void idsOfListsWithFixedLengthAreWithinThem() {
        // Given
        Set<String> llm = ids("owasp-llm-2025");

        // When
        llm.addAll(ids("owasp-llm-2026"));

        // Then
        assertThat(llm).allMatch(i -> i.matches("LLM(0[1-9]|10)"));
        assertThat(ids("owasp-agentic")).allMatch(i -> i.matches("ASI(0[1-9]|10)"));
        assertThat(ids("owasp-ml-2023")).allMatch(i -> i.matches("ML(0[1-9]|10)"));
        assertThat(ids("stride")).containsExactlyInAnyOrder("S", "T", "R", "I", "D", "E");
        assertThat(ids("cwe")).allMatch(i -> i.matches("CWE-\\d+"));
    }

    private static void present(Path file) {
        if (!Files.exists(file)) {
            System.err.println(
                    "SKIPPED: the reference list " + file.toAbsolutePath() + " is not here, so ids were not compared");
        }
        assumeTrue(Files.exists(file));
    }

    private static Set<String> ids(String framework) {
        Set<String> ids = new TreeSet<>();
        Catalogue.standard().threats().values().forEach(t -> t.mappings()
                .getOrDefault(framework, List.of())
                .forEach(m -> ids.add(m.id())));
        return ids;
    }
}
