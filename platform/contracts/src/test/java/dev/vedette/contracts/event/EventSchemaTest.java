package dev.vedette.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.schema.Schemas;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemaTest {

    static Stream<Map.Entry<EventType, Record>> events() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_as_it_was_sent(Map.Entry<EventType, Record> event) throws IOException {
        // Given
        byte[] sent = Json.bytes(event.getValue());

        // When
        Record received = Json.MAPPER.readValue(sent, event.getKey().payload());

        // Then
        assertThat(Json.bytes(received)).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_validates_against_its_schema(Map.Entry<EventType, Record> event) {
        // When
        List<String> errors = Schemas.validate(Schemas.fileOf(event.getKey()), event.getValue());

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void unknown_properties_are_ignored(Map.Entry<EventType, Record> event) throws IOException {
        // Given
        ObjectNode later = Json.MAPPER.valueToTree(event.getValue());
        later.putObject("addedInSomeLaterVersion").put("deep", true);

        // When
        Record received = Json.MAPPER.treeToValue(later, event.getKey().payload());

        // Then
        assertThat(Json.bytes(received)).isEqualTo(Json.bytes(event.getValue()));
        assertThat(Schemas.validate(Schemas.fileOf(event.getKey()), later)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, mode = EnumSource.Mode.EXCLUDE, names = "CATALOGUE_CHANGED") // of a tenant
    void a_schema_refuses_an_event_without_its_system(EventType type) {
        // Given
        ObjectNode event = Json.MAPPER.valueToTree(Samples.full(type));

        // When
        event.remove("systemId");

        // Then
        assertThat(Schemas.validate(Schemas.fileOf(type), event)).isNotEmpty();
    }
}
