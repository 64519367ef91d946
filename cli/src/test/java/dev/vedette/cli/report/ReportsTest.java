package dev.vedette.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {

    private static final ReportContext PLAIN = new ReportContext(new Locations(List.of()), false);

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_assessment_gives_the_same_bytes(Format format) {
        // When
        String first = format.render(Assessments.sample(), PLAIN);

        // Then
        assertThat(format.render(Assessments.sample(), PLAIN)).isEqualTo(first).endsWith("\n");
    }

    @Test
    void a_table_shows_the_worst_first_and_theory_last() {
        // When
        String table = Format.table.render(Assessments.sample(), PLAIN);

        // Then
        assertThat(table.indexOf("CRITICAL")).isPositive().isLessThan(table.indexOf("LOW  "));
        assertThat(table.indexOf("LOW  ")).isLessThan(table.indexOf("THEORY"));
        assertThat(table).contains("Hosted LLM", "First: Mark off", "Who may write to the index?", "BROKEN", "LLM01");
        assertThat(table.lines()).allMatch(l -> l.length() <= 110);
    }

    @Test
    void a_table_has_colours_only_on_a_terminal() {
        // When
        String coloured = Format.table.render(Assessments.sample(), new ReportContext(new Locations(List.of()), true));

        // Then
        assertThat(coloured).contains("\u001b[1;35m");
        assertThat(Format.table.render(Assessments.sample(), PLAIN)).doesNotContain("\u001b");
    }

    @Test
    void sarif_points_at_the_line_and_says_how_bad_it_is() throws IOException {
        // When
        JsonNode run = Json.MAPPER
                .readTree(Format.sarif.render(Assessments.sample(), PLAIN))
                .at("/runs/0");

        // Then
        assertThat(run.at("/results")).hasSize(3);
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(3);
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("architecture.mmd");
        assertThat(run.at("/tool/driver/rules")).hasSize(1);
        assertThat(run.at("/tool/driver/rules/0/properties/tags").toString()).contains("cwe/CWE-1427");
    }

    @Test
    void html_runs_nothing_and_fetches_nothing() {
        // When
        String html = Format.html.render(Assessments.sample(), PLAIN);

        // Then
        assertThat(html).contains("default-src 'none'").contains("&lt;script&gt;");
        assertThat(html).doesNotContain("<script").doesNotContain("src=").doesNotContain("http://");
    }

    @Test
    void csv_keeps_a_name_from_being_run_as_a_formula() {
        // When
        String csv = Format.csv.render(Assessments.sample(), PLAIN);

        // Then
        assertThat(csv).contains("'=Agent").doesNotContain(",=Agent");
        assertThat(csv.lines()).hasSize(5);
        assertThat(CsvReport.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    void otm_ties_threats_and_mitigations_to_components() throws IOException {
        // When
        JsonNode otm = Json.MAPPER.readTree(Format.otm.render(Assessments.sample(), PLAIN));

        // Then
        assertThat(otm.path("otmVersion").asText()).isEqualTo("0.2.0");
        assertThat(otm.at("/components/0/threats")).hasSize(4);
        assertThat(otm.at("/components/0/threats/0/mitigations/0/state").asText())
                .isEqualTo("implemented");
        assertThat(otm.at("/mitigations/0/id").asText()).isEqualTo("C10");
        assertThat(otm.at("/components/0/parent/trustZone").asText())
                .isEqualTo(otm.at("/trustZones/0/id").asText());
    }
}
