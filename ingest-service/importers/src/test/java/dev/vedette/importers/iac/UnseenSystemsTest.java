package dev.vedette.importers.iac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small systems in every language of infrastructure, with what a reviewer would draw of them. */
class UnseenSystemsTest {
    private static final double RECALL = 0.95;
    private static final double PRECISION = 0.9;
    private static final double FLOWS = 0.9;

    private record Case(List<SourceFile> files, Set<String> parts, Set<String> links) {}

    private record Found(Set<String> parts, Set<String> links) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terraform-aws",
                "sam",
                "terraform-gcp",
                "bicep-modules",
                "compose",
                "kubernetes",
                "terraform-siblings"
            })
    void draws_what_a_reviewer_would_draw(String name) throws IOException {
        // Given
        Case system = read(name);

        // When
        Found found = found(system);

        // Then
        String drawn = name + " drew " + found;
        double recall = share(found.parts(), system.parts(), system.parts().size());
        double precision = share(found.parts(), system.parts(), found.parts().size());
        double linkRecall = share(found.links(), system.links(), system.links().size());
        double linkPrecision =
                share(found.links(), system.links(), found.links().size());
        assertThat(recall).as("recall of components: %s", drawn).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).as("precision of components: %s", drawn).isGreaterThanOrEqualTo(PRECISION);
        assertThat(2 * linkRecall * linkPrecision / (linkRecall + linkPrecision))
                .as("F1 of flows: %s", drawn)
                .isGreaterThanOrEqualTo(FLOWS);
    }

    @Test
    void one_system_is_the_same_in_terraform_and_in_sam() throws IOException {
        // Given
        Case terraform = read("terraform-aws");
        Case sam = read("sam");

        // When
        Found one = found(terraform);
        Found other = found(sam);

        // Then
        assertThat(one).isEqualTo(other);
    }

    private static double share(Set<String> found, Set<String> expected, int of) {
        Set<String> both = new TreeSet<>(found);
        both.retainAll(expected);
        return of == 0 ? 1 : (double) both.size() / of;
    }

    /** Everything but the internet, which is drawn for whatever is open to it. */
    private static Found found(Case system) {
        Reading reading = Importers.standard().read(new Upload(system.files()));
        assertThat(reading.problems()).isEmpty();
        Set<String> parts = new TreeSet<>();
        Set<String> links = new TreeSet<>();
        for (Draft draft : reading.drafts()) {
            draft.parts().stream()
                    .filter(p -> !p.name.equals("Internet"))
                    .forEach(p -> parts.add(p.name + ": " + p.type));
            draft.links().stream()
                    .filter(l -> !draft.part(l.from).name.equals("Internet"))
                    .forEach(l -> links.add(draft.part(l.from).name + " > " + draft.part(l.to).name));
        }
        return new Found(parts, links);
    }

    private static Case read(String name) throws IOException {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        try (InputStream in = UnseenSystemsTest.class.getResourceAsStream("unseen/" + name + ".case")) {
            StringBuilder section = new StringBuilder();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("--- ")) {
                    section = sections.computeIfAbsent(line.substring(4).strip(), k -> new StringBuilder());
                } else {
                    section.append(line).append('\n');
                }
            }
        }
        String expected = sections.remove("expected").toString();
        List<SourceFile> files = new ArrayList<>();
        sections.forEach((path, text) -> files.add(SourceFile.of(path, text.toString())));
        Set<String> parts = new TreeSet<>();
        Set<String> links = new TreeSet<>();
        expected.lines().filter(l -> !l.isBlank()).forEach(l -> (l.contains(" > ") ? links : parts).add(l.strip()));
        return new Case(files, parts, links);
    }
}
