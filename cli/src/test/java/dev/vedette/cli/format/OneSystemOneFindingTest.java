package dev.vedette.cli.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a system is drawn with and however it lies, its parts keep their keys and its findings their ids. */
class OneSystemOneFindingTest {

    private static final int SEEDS = 40;

    private final Analyst analyst = new Analyst("system");

    private Model model(Model previous, SourceFile... files) {
        Reading reading = Importers.standard().read(new Upload(Arrays.asList(files)));
        assertThat(reading.problems()).isEmpty();
        return Merge.merge("system", reading.drafts(), previous);
    }

    private static List<String> keys(Model model) {
        return model.components().stream().map(Component::id).toList();
    }

    private static List<String> flows(Model model) {
        return model.flows().stream().map(f -> f.id()).toList();
    }

    private TreeSet<String> findings(Model model) {
        Assessment assessment = analyst.judge(model, List.of());
        TreeSet<String> ids = new TreeSet<>();
        for (var f : assessment.findings()) {
            ids.add(f.id() + " " + f.threat());
        }
        return ids;
    }

    @Test
    void one_system_in_four_formats_gives_the_same_keys_and_finding_ids() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            RandomSystem system = RandomSystem.of(seed);

            // When
            Model mermaid = model(null, Drawn.mermaid(system));
            Model drawio = model(null, Drawn.drawio(system, seed));
            Model otm = model(null, Drawn.otm(system));
            Model plantUml = model(null, Drawn.plantUml(system));

            // Then
            for (Model other : List.of(drawio, otm, plantUml)) {
                assertThat(keys(other)).as("seed %d", seed).isEqualTo(keys(mermaid));
                assertThat(flows(other)).as("seed %d", seed).isEqualTo(flows(mermaid));
                assertThat(findings(other)).as("seed %d", seed).isEqualTo(findings(mermaid));
            }
        }
    }

    @Test
    void all_formats_together_are_one_system_with_the_same_finding_ids() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            RandomSystem system = RandomSystem.of(seed);
            Model mermaid = model(null, Drawn.mermaid(system));

            // When
            Model all = model(null, Drawn.mermaid(system), Drawn.drawio(system, seed), Drawn.otm(system));

            // Then
            assertThat(keys(all)).as("seed %d", seed).isEqualTo(keys(mermaid));
            assertThat(flows(all)).as("seed %d", seed).isEqualTo(flows(mermaid));
            assertThat(findings(all)).as("seed %d", seed).isEqualTo(findings(mermaid));
        }
    }

    @Test
    void another_order_and_another_layout_change_nothing() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            RandomSystem system = RandomSystem.of(seed);
            Model before = model(null, Drawn.mermaid(system), Drawn.drawio(system, seed));

            // When
            RandomSystem other = system.shuffled(seed);
            Model after = model(before, Drawn.mermaid(other), Drawn.drawio(other, seed + 1000));

            // Then
            assertThat(keys(after)).as("seed %d", seed).isEqualTo(keys(before));
            assertThat(flows(after)).as("seed %d", seed).isEqualTo(flows(before));
            assertThat(findings(after)).as("seed %d", seed).isEqualTo(findings(before));
        }
    }

    @Test
    void a_renamed_part_keeps_its_key() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            RandomSystem system = RandomSystem.of(seed);
            Model before = model(null, Drawn.drawio(system, seed));
            RandomSystem.Part part = system.busiest();

            // When
            RandomSystem renamed = system.renaming(part.id(), "New " + part.name());
            Model after = model(before, Drawn.drawio(renamed.shuffled(seed), seed + 7));

            // Then
            assertThat(keys(after)).as("seed %d, %s", seed, part.name()).isEqualTo(keys(before));
            assertThat(flows(after)).as("seed %d, %s", seed, part.name()).isEqualTo(flows(before));
        }
    }

    @Test
    void a_part_cut_out_and_pasted_back_keeps_its_key() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            // Given
            RandomSystem system = RandomSystem.of(seed);
            Model before = model(null, Drawn.mermaid(system));
            Model cut =
                    model(before, Drawn.mermaid(system.without(system.busiest().id())));

            // When
            Model after = model(cut, Drawn.mermaid(system.shuffled(seed)));

            // Then
            assertThat(keys(after)).as("seed %d", seed).isEqualTo(keys(before));
            assertThat(flows(after)).as("seed %d", seed).isEqualTo(flows(before));
            assertThat(findings(after)).as("seed %d", seed).isEqualTo(findings(before));
        }
    }
}
