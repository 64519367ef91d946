package dev.vedette.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void equal_maps_have_equal_bytes_in_whatever_order_they_were_filled() {
        // Given
        Map<String, Integer> one = new LinkedHashMap<>(Map.of("a", 1));
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>(Map.of("b", 2));
        other.put("a", 1);

        // When
        byte[] bytes = Json.bytes(one);

        // Then
        assertThat(bytes).isEqualTo(Json.bytes(other));
    }

    @Test
    void deep_nesting_is_refused_instead_of_followed() {
        // Given
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        // Then
        assertThatThrownBy(() -> Json.MAPPER.readTree(deep)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> Json.MAPPER.readTree("{\"a\":1,\"a\":2}")).isInstanceOf(JsonProcessingException.class);
    }
}
