package dev.vedette.eventing.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final double NO_JITTER = 0;
    private static final double FULL_JITTER = 1;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Test
    void each_pause_is_twice_the_one_before_up_to_the_longest() {
        assertThat(backoff.before(1, NO_JITTER)).hasMillis(100);
        assertThat(backoff.before(2, NO_JITTER)).hasMillis(200);
        assertThat(backoff.before(6, NO_JITTER)).hasMillis(3200);
        assertThat(backoff.before(7, NO_JITTER)).hasMillis(5000);
        assertThat(backoff.before(Integer.MAX_VALUE, NO_JITTER)).hasMillis(5000);
    }

    @Test
    void jitter_takes_off_up_to_a_quarter() {
        assertThat(backoff.before(7, FULL_JITTER)).hasMillis(3750);
    }
}
