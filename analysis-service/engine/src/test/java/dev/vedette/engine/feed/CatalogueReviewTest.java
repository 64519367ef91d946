package dev.vedette.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vedette.engine.Delta;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Mapping;
import dev.vedette.engine.catalogue.Packs;
import dev.vedette.engine.notation.Notation;
import dev.vedette.engine.yaml.DataFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReviewTest {

    private static final String HEAD = "id: ATLAS\nversion: %s\nmatrices:\n- id: ATLAS\n  techniques:\n";
    private static final String BEFORE = HEAD.formatted("1")
            + technique("AML.T0051", "Injection", "old words")
            + technique("AML.T0053", "Tools", "same")
            + technique("AML.T0054", "Jailbreak", "gone");
    private static final String AFTER = HEAD.formatted("2")
            + technique("AML.T0051", "Prompt injection", "new words")
            + technique("AML.T0053", "Tools", "  same ")
            + technique("AML.T0053.009", "Newly found tools", "new") + "    subtechnique-of: AML.T0053\n"
            + technique("AML.T9999", "Unheard of", "new");

    @TempDir
    Path folder;

    private static String technique(String id, String name, String description) {
        return "  - id: " + id + "\n    name: " + name + "\n    description: '" + description + "'\n";
    }

    private static CatalogueReview review(String before, String after) {
        ReleaseChange change =
                ReleaseChange.between(AtlasRelease.read("before", before), AtlasRelease.read("after", after));
        return CatalogueReview.of(change, Catalogue.standard());
    }

    @Test
    void newChangedAndRetiredTechniquesLeadToTheThreatsThatNameThem() {
        // Given, When
        CatalogueReview review = review(BEFORE, AFTER);

        // Then
        assertThat(review.change().added()).extracting(Technique::id).containsExactly("AML.T0053.009", "AML.T9999");
        assertThat(review.change().changed()).extracting(Technique::id).containsExactly("AML.T0051");
        assertThat(review.change().renamed())
                .containsExactly(new ReleaseChange.Renamed("AML.T0051", "Injection", "Prompt injection"));
        assertThat(review.change().retired()).extracting(Technique::id).containsExactly("AML.T0054");
        assertThat(review.uncovered()).extracting(Technique::id).containsExactly("AML.T9999");
        assertThat(review.threats()).contains("A02", "M03");
        assertThat(review.affected())
                .filteredOn(a -> a.technique().id().equals("AML.T0053.009"))
                .singleElement()
                .satisfies(a -> assertThat(a.byParent()).contains("A02"));
    }

    @Test
    void thePackOfAReviewTakesTheReleaseInAndMovesNoFinding() throws IOException {
        // Given
        Files.writeString(folder.resolve("atlas.yaml"), review(BEFORE, AFTER).pack());
        JudgeInput input = new JudgeInput(
                "sys", "Test", Notation.model("user u; agent a; llm l; tool t; u>a; a>l; a>t"), 1, "", List.of());

        // When
        Catalogue with = Packs.load(Catalogue.standard(), folder);

        // Then
        assertThat(ids(with, "A02")).contains("AML.T0053.009");
        assertThat(ids(Catalogue.standard(), "M03")).contains("AML.T0054");
        assertThat(ids(with, "M03")).doesNotContain("AML.T0054");
        assertThat(with.packs()).containsExactly("atlas-2");
        Delta delta = Delta.between(Judge.standard().judge(input), new Judge(with).judge(input));
        assertThat(delta.woken()).isEmpty();
        assertThat(delta.worse()).isEmpty();
        assertThat(delta.calmed()).isEmpty();
        assertThat(delta.gone()).isEmpty();
        assertThat(new Judge(with).judge(input).catalogue().packs()).containsExactly("atlas-2");
    }

    private static List<String> ids(Catalogue catalogue, String code) {
        return catalogue.threats().get(code).mappings().get("atlas").stream()
                .map(Mapping::id)
                .toList();
    }

    @Test
    void whatIsNoReleaseIsRefusedWithFileAndLine() {
        assertThatThrownBy(() -> AtlasRelease.read("wrong.yaml", HEAD.formatted("1") + technique("X1", "a", "b")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("wrong.yaml:6")
                .hasMessageContaining("expected an id like AML.T0051");
    }

    @Test
    void aRealReleaseBringsThreeNewAndTwoChangedTechniques() throws IOException {
        // Given
        Path feeds =
                Path.of(System.getProperty("vedette.shared", "../../../shared")).resolve("spec/feeds");
        assumeTrue(Files.isDirectory(feeds), "no releases at hand in " + feeds);
        String before = Files.readString(feeds.resolve("ATLAS-5.5.0.yaml"));
        String after = Files.readString(feeds.resolve("ATLAS-5.6.1.yaml"));

        // When
        CatalogueReview review = review(before, after);

        // Then
        assertThat(review.change().added())
                .extracting(Technique::id)
                .containsExactly("AML.T0002.002", "AML.T0052.001", "AML.T0095.000");
        assertThat(review.change().changed()).extracting(Technique::id).containsExactly("AML.T0052", "AML.T0054");
        assertThat(review.change().retired()).isEmpty();
        assertThat(review.threats()).contains("M03", "P19");
        Files.writeString(folder.resolve("atlas.yaml"), review.pack());
        assertThat(Packs.load(Catalogue.standard(), folder).packs()).hasSize(1);
    }
}
