package dev.vedette.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.schema.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Golden files are events as they were first sent. They are never changed: somebody may still have them stored. */
class GoldenFilesTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_golden_file_decodes_for_ever_and_loses_nothing(EventType type) throws IOException {
        // Given
        JsonNode golden = Schemas.read("/golden/" + type.type() + ".json");

        // When
        Record event = Json.MAPPER.treeToValue(golden, type.payload());

        // Then
        assertThat(lost("", golden, Json.MAPPER.valueToTree(event))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_golden_file_validates_against_the_schema_of_today(EventType type) {
        // Given
        JsonNode golden = Schemas.read("/golden/" + type.type() + ".json");

        // When
        List<String> errors = Schemas.validate(Schemas.fileOf(type), golden);

        // Then
        assertThat(errors).isEmpty();
    }

    /** Pointers to what stands in the first document and not, or with another value, in the second. */
    private static List<String> lost(String at, JsonNode before, JsonNode after) {
        List<String> lost = new ArrayList<>();
        if (before.isObject()) {
            before.properties()
                    .forEach(p -> lost.addAll(lost(at + "/" + p.getKey(), p.getValue(), after.path(p.getKey()))));
        } else if (before.isArray()) {
            for (int i = 0; i < before.size(); i++) {
                lost.addAll(lost(at + "/" + i, before.get(i), after.path(i)));
            }
        } else if (!before.asText().equals(after.asText())) {
            lost.add(at);
        }
        return lost;
    }
}
