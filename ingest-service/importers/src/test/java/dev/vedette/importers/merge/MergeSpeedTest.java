package dev.vedette.importers.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MergeSpeedTest {

    @Test
    void ten_thousand_parts_in_two_sources_do_not_take_quadratic_time() {
        // Given
        List<Draft> drafts = List.of(large("a"), large("b"));

        // When
        Model m = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> Merge.merge("system", drafts, Merge.merge("system", drafts, null)));

        // Then
        assertThat(m.components()).hasSize(10_000);
    }

    private static Draft large(String source) {
        Draft d = new Draft(source, "test@1");
        Provenance by = new Provenance(Origin.DECLARED, 0.9, source, "", "", "test@1");
        for (int i = 0; i < 10_000; i++) {
            d.part("p" + i, "Part number " + i, "service", 0.9).provenance.add(by);
            if (i > 0) {
                d.link("p" + i / 2, "p" + i, "").provenance.add(by);
            }
        }
        return d;
    }
}
