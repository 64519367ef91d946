package dev.vedette.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.engine.yaml.DataFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacksTest {

    private static final String THREAT = """
        name: acme
        disable: [P29]
        reweigh: {M17: {impact: 2}}
        threats:
          - code: X01
            slug: fax
            title: Fax
            layer: platform
            what: A fax is sent.
            impact: 2
            likelihood: 2
            target: t in tool
            applies: %s
            controls: [C10]
            why: "{t} sends."
            first: Stop it.
        """;

    @TempDir
    Path folder;

    @Test
    void aPackAddsDisablesAndReweighsAndSaysSo() throws IOException {
        // Given
        Files.writeString(folder.resolve("acme.yaml"), THREAT.formatted("t.sideEffects has send"));

        // When
        Catalogue c = Packs.load(Catalogue.standard(), folder);

        // Then
        assertThat(c.threats()).containsKey("X01").doesNotContainKey("P29");
        assertThat(c.threats().get("M17").impact()).isEqualTo(2);
        assertThat(c.packs()).containsExactly("acme");
        assertThat(c.notes()).contains("acme disables P29", "acme adds threat X01");
    }

    @Test
    void aWrongConditionIsRefusedWithFileLineColumnAndExpectation() throws IOException {
        // Given
        Files.writeString(folder.resolve("acme.yaml"), THREAT.formatted("t.sideEfects has send"));

        // When, Then
        assertThatThrownBy(() -> Packs.load(Catalogue.standard(), folder))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("acme.yaml:13")
                .hasMessageContaining("column 3")
                .hasMessageContaining("no fact key 'sideEfects'");
    }

    @Test
    void aValueThatTheKeyDoesNotHaveIsRefused() throws IOException {
        // Given
        Files.writeString(folder.resolve("acme.yaml"), THREAT.formatted("t.sideEffects has sing"));

        // When, Then
        assertThatThrownBy(() -> Packs.load(Catalogue.standard(), folder)).hasMessageContaining("no value 'sing'");
    }
}
