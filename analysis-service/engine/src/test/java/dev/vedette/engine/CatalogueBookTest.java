package dev.vedette.engine;

import static dev.vedette.engine.notation.Judging.codes;
import static dev.vedette.engine.notation.Judging.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.CatalogueBook;
import dev.vedette.engine.notation.FiringModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/catalogue.md} is what the data files say. Run {@link #main} to write it anew. */
class CatalogueBookTest {

    private static final Path PAGE = Path.of("../../docs/catalogue.md");

    private static String page() {
        SortedMap<String, String> nearMisses = new TreeMap<>();
        FiringModels.all().forEach((code, model) -> FiringModels.withoutOne(model).stream()
                .filter(m -> !codes(judge(m)).contains(code))
                .findFirst()
                .ifPresent(m -> nearMisses.put(code, m)));
        return CatalogueBook.page(Catalogue.standard(), FiringModels.all(), nearMisses);
    }

    @Test
    void thePageInTheDocsIsUpToDate() throws IOException {
        // Given
        String written = Files.readString(PAGE);

        // When
        String now = page();

        // Then
        assertThat(written).isEqualTo(now);
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(PAGE, page());
    }
}
