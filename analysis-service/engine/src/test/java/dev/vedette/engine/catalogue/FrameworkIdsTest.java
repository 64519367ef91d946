package dev.vedette.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void everyRequirementOfAisvsThatAControlNamesExists() throws IOException {
        // Given
        Path file = REFERENCE.resolve("aisvs-1.0-index.json");
        present(file);
        String known = Files.readString(file);

        // When
        Set<String> ours = requirements("aisvs");

        // Then
        assertThat(ours).isNotEmpty().allMatch(id -> known.contains('"' + id + '"'));
    }

    @Test
    void theTwoEditionsOfTheListForLanguageModelsNameTheSameRisks() throws IOException {
        // Given the table that tells which entry of 2026 is which of 2025
        Path file = REFERENCE.resolve("frameworks.md");
        present(file);
        Map<String, String> earlier = new HashMap<>();
        Matcher row =
                Pattern.compile("\\| (LLM\\d\\d):2026 \\|[^|]*\\| (LLM\\d\\d)").matcher(Files.readString(file));
        while (row.find()) {
            earlier.put(row.group(1), row.group(2));
        }
        assertThat(earlier).hasSize(10);

        // When
        Map<String, Set<String>> translated = new TreeMap<>();
        Map<String, Set<String>> stated = new TreeMap<>();
        for (Threat threat : Catalogue.standard().threats().values()) {
            translated.put(threat.code(), new TreeSet<>());
            ids(threat, "owasp-llm-2026")
                    .forEach(id -> translated.get(threat.code()).add(earlier.get(id)));
            stated.put(threat.code(), ids(threat, "owasp-llm-2025"));
        }

        // Then
        assertThat(translated).isEqualTo(stated);
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
        Catalogue.standard().threats().values().forEach(t -> ids.addAll(ids(t, framework)));
        return ids;
    }

    private static Set<String> ids(Threat threat, String framework) {
        Set<String> ids = new TreeSet<>();
        threat.mappings().getOrDefault(framework, List.of()).forEach(m -> ids.add(m.id()));
        return ids;
    }

    private static Set<String> requirements(String framework) {
        Set<String> ids = new TreeSet<>();
        Catalogue.standard()
                .controls()
                .values()
                .forEach(c -> ids.addAll(c.requirements().getOrDefault(framework, List.of())));
        return ids;
    }
}
