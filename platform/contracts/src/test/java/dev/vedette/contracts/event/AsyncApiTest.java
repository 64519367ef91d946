package dev.vedette.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private static final JsonNode API = read();

    @Test
    void the_channels_are_the_topics() {
        // When
        Set<String> addresses = new TreeSet<>();
        API.path("channels").forEach(c -> addresses.add(c.path("address").asText()));

        // Then
        assertThat(addresses)
                .isEqualTo(Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void each_event_is_a_message_of_its_topic_with_its_schema(EventType type) {
        // Given
        JsonNode channel = stream(API.path("channels"))
                .filter(c -> c.path("address").asText().equals(type.topic().topicName()))
                .findFirst()
                .orElseThrow();

        // When
        JsonNode message = stream(channel.path("messages"))
                .map(AsyncApiTest::resolve)
                .filter(m -> m.path("name").asText().equals(type.type()))
                .findFirst()
                .orElseThrow();

        // Then
        String schema = message.at("/payload/schema/$ref").asText();
        assertThat(schema).isEqualTo("schema/" + Schemas.fileOf(type));
        assertThat(Schemas.read("/dev/vedette/contracts/" + schema)).isNotNull();
    }

    @Test
    void the_headers_are_those_that_are_sent() throws IllegalAccessException {
        // Given
        Set<String> constants = new TreeSet<>();
        for (Field f : Headers.class.getDeclaredFields()) {
            constants.add((String) f.get(null));
        }

        // When
        Set<String> described = new TreeSet<>();
        API.at("/components/messageTraits/cloudEvent/headers/properties")
                .fieldNames()
                .forEachRemaining(described::add);

        // Then
        assertThat(described).isEqualTo(constants);
    }

    @Test
    void the_topics_are_kept_as_long_as_the_code_says() {
        // When
        JsonNode topic = API.at("/components/channelBindings/topic/kafka");

        // Then
        assertThat(topic.path("partitions").asInt()).isEqualTo(Topic.LOCAL_PARTITIONS);
        assertThat(topic.at("/topicConfiguration/retention.ms").asLong()).isEqualTo(Topic.RETENTION_MILLIS);
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode node) {
        return java.util.stream.StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream in = Topic.class.getResourceAsStream("/dev/vedette/contracts/asyncapi.yaml")) {
            return Json.MAPPER.valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
