package dev.vedette.web.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String OLD =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final String NEW =
            Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] CONTENT = "resource \"aws_s3_bucket\"".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_sealed_is_opened_at_its_place_and_shows_nothing() {
        // Given
        Sealer sealer = new Sealer(OLD, "KEY");

        // When
        byte[] envelope = sealer.seal("a", CONTENT);

        // Then
        assertThat(sealer.open("a", envelope)).isEqualTo(CONTENT);
        assertThat(new String(envelope, StandardCharsets.ISO_8859_1)).doesNotContain("bucket");
        assertThat(sealer.seal("a", CONTENT)).isNotEqualTo(envelope);
        assertThatThrownBy(() -> sealer.open("b", envelope)).hasMessageContaining("at this place");
    }

    @Test
    void a_changed_byte_is_noticed_wherever_it_is() {
        // Given
        Sealer sealer = new Sealer(OLD, "KEY");
        byte[] envelope = sealer.seal("a", CONTENT);

        for (int i = 0; i < envelope.length; i++) {
            // When
            byte[] changed = envelope.clone();
            changed[i] ^= 1;

            // Then
            assertThatThrownBy(() -> sealer.open("a", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_new_key_in_front_takes_over_and_the_old_one_can_go() {
        // Given
        byte[] envelope = new Sealer(OLD, "KEY").seal("a", CONTENT);
        Sealer both = new Sealer(NEW + ", " + OLD, "KEY");

        // When
        byte[] renewed = both.renewed("a", envelope);

        // Then
        assertThat(both.current(envelope)).isFalse();
        assertThat(both.current(renewed)).isTrue();
        assertThat(renewed).startsWith(both.currentPrefix());
        assertThat(new Sealer(NEW, "KEY").open("a", renewed)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> new Sealer(NEW, "KEY").open("a", envelope)).hasMessageContaining("KEY does not hold");
    }

    @Test
    void a_key_that_is_none_is_refused_by_name() {
        assertThatThrownBy(() -> new Sealer("short", "VEDETTE_KEY")).hasMessageContaining("VEDETTE_KEY must be base64");
        assertThat(new Sealer(" ", "VEDETTE_KEY").ready()).isFalse();
        assertThatThrownBy(() -> new Sealer("", "VEDETTE_KEY").seal("a", CONTENT))
                .hasMessageContaining("set VEDETTE_KEY");
    }
}
