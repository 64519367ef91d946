package dev.vedette.testkit.wait;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void a_condition_that_comes_true_ends_the_wait() {
        AtomicInteger looks = new AtomicInteger();
        Await.until("looked three times", () -> looks.incrementAndGet() == 3);
    }

    @Test
    void a_condition_that_stays_false_fails_with_its_label_and_its_last_exception() {
        assertThatThrownBy(() -> Await.until("pigs fly", Duration.ofMillis(50), () -> {
                    throw new IllegalStateException("no wings");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("pigs fly")
                .hasRootCauseMessage("no wings");
    }
}
