package dev.vedette.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void waits_double_up_to_half_a_minute() {
        // When
        Duration last = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            last = backoff.afterFailure(Duration.ZERO);
        }

        // Then
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
        assertThat(new Backoff().afterFailure(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_child_that_was_well_for_a_minute_starts_anew_at_once() {
        // Given
        backoff.afterFailure(Duration.ZERO);
        backoff.afterFailure(Duration.ZERO);

        // When
        Duration wait = backoff.afterFailure(Duration.ofMinutes(2));

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(1));
    }
}
