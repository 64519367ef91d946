package dev.vedette.eventing.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    @Test
    void version_and_variant_are_those_of_rfc_9562() {
        UUID id = UuidV7.of(Instant.parse("2026-11-23T10:00:00Z").toEpochMilli(), -1, -1);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void the_example_of_rfc_9562_comes_out() {
        // RFC 9562, appendix A.6
        UUID id = UuidV7.of(0x017F22E279B0L, 0xCC3L, 0x18C4DC0C0C07398FL);
        assertThat(id).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void later_ids_sort_after_earlier_ones() {
        UUID earlier = UuidV7.next(at("2026-11-23T10:00:00.000Z"));
        UUID later = UuidV7.next(at("2026-11-23T10:00:00.001Z"));
        assertThat(later.toString()).isGreaterThan(earlier.toString());
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
