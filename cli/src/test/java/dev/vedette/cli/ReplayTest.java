package dev.vedette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "support-agent");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void each_change_tells_what_it_moved() throws IOException {
        // When
        JsonNode steps = replay(EXAMPLE.resolve("changes.json"));

        // Then
        assertThat(steps).hasSize(4);
        assertThat(steps).extracting(s -> s.path("n").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(steps)
                .allSatisfy(s -> assertThat(s.path("findings").isArray()).isTrue());
    }

    @Test
    void lifting_the_approval_of_refunds_wakes_the_misuse_of_the_tool_and_putting_it_back_calms_it()
            throws IOException {
        // When
        JsonNode steps = replay(EXAMPLE.resolve("changes.json"));

        // Then
        JsonNode lifted = steps.get(1);
        assertThat(threats(lifted, "woken")).contains("tool-misuse");
        assertThat(threats(steps.get(3), "calmed")).contains("tool-misuse");
    }

    @Test
    void new_sources_take_the_place_of_the_old_ones() throws IOException {
        // Given
        Files.writeString(folder.resolve("after.mmd"), "flowchart LR\n  a[Support Agent] --> b[Hosted LLM]\n");
        Path changes = Files.writeString(folder.resolve("changes.json"), "[{\"sources\": [\"after.mmd\"]}]");

        // When
        JsonNode steps = replay(changes);

        // Then
        assertThat(steps.get(0).path("cause").asText()).contains("after.mmd");
        assertThat(steps.get(0).path("calmed")).isNotEmpty();
    }

    @Test
    void a_cloud_event_is_a_change_too() throws IOException {
        // Given
        Path changes = Files.writeString(folder.resolve("changes.json"), """
                [{"specversion": "1.0", "id": "e-1", "type": "dev.vedette.change.oversight.v1", "source": "/test",
                  "data": {"kind": "oversight", "element": {"match": "Refund Tool"}, "live": true,
                           "statement": "The Refund Tool pays without approval."}}]
                """);

        // When
        JsonNode steps = replay(changes);

        // Then
        assertThat(steps.get(0).path("cause").asText()).isEqualTo("The Refund Tool pays without approval.");
    }

    @Test
    void the_state_after_in_an_event_is_taken_for_what_was_observed() throws IOException {
        // Given
        Path changes = Files.writeString(folder.resolve("changes.json"), """
                [{"specversion": "1.0", "id": "e-1", "type": "dev.vedette.change.observed.v1", "source": "/test",
                  "data": {"kind": "oversight", "element": {"match": "refund tool"},
                           "before": {"approval": "required"}, "after": {"approval": "none"}}},
                 {"specversion": "1.0", "id": "e-2", "type": "dev.vedette.change.observed.v1", "source": "/test",
                  "data": {"kind": "oversight", "element": {"match": "refund tool"},
                           "before": {"approval": "none"}, "after": {"approval": "required"}}}]
                """);

        // When
        JsonNode steps = replay(changes);

        // Then
        assertThat(threats(steps.get(0), "woken")).contains("tool-misuse");
        assertThat(threats(steps.get(1), "calmed")).contains("tool-misuse");
    }

    @Test
    void a_statement_that_cannot_be_tied_to_the_model_says_so_and_changes_nothing() throws IOException {
        // Given
        Path changes = Files.writeString(
                folder.resolve("changes.json"), "[{\"statement\": \"The canteen opens at noon from now on.\"}]");

        // When
        JsonNode step = replay(changes).get(0);

        // Then
        assertThat(step.path("note").asText()).contains("nothing was changed");
        assertThat(step.path("woken")).isEmpty();
        assertThat(step.path("worse")).isEmpty();
        assertThat(step.path("calmed")).isEmpty();
    }

    @Test
    void a_change_that_is_none_is_named_by_its_number() throws IOException {
        // Given
        Path changes = Files.writeString(folder.resolve("changes.json"), "[{\"statement\": \"x\"}, {\"foo\": 1}]");

        // When
        int code = run(changes);

        // Then
        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString()).contains("item 2").contains("statement").contains("the keys foo");
    }

    @Test
    void a_line_of_plain_text_is_a_change() throws IOException {
        // Given
        Path lines = Files.writeString(
                folder.resolve("changes.txt"), "# what happened\n\nThe Refund Tool pays without approval.\n");
        JsonNode told = replay(lines);
        Path array = Files.writeString(folder.resolve("changes.json"), "[\"The Refund Tool pays without approval.\"]");

        // When
        JsonNode same = replay(array);

        // Then
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("woken").size() + told.get(0).path("worse").size())
                .isPositive();
        assertThat(same).isEqualTo(told);
    }

    private JsonNode replay(Path changes) throws IOException {
        int code = run(changes);
        assertThat(code).as(err.toString()).isZero();
        return Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("out.json")));
    }

    private int run(Path changes) {
        return Main.execute(
                new PrintWriter(err, true),
                "replay",
                EXAMPLE.toString(),
                "--changes",
                changes.toString(),
                "--format",
                "json",
                "--out",
                folder.resolve("out.json").toString());
    }

    private static List<String> threats(JsonNode step, String list) {
        return step.path(list).findValuesAsText("threat");
    }
}
