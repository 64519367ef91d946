package dev.vedette.cli.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void a_source_that_is_read_for_too_long_ends_the_run_by_name() throws Exception {
        // Given
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();

        // When
        try (Watch watch = Watch.start(Duration.ofMillis(50), ends::add)) {
            watch.begin("slow.mmd");

            // Then
            assertThat(ends.poll(20, TimeUnit.SECONDS)).contains("slow.mmd").contains("was stopped");
        }
    }

    @Test
    void a_run_that_is_done_is_not_ended() throws Exception {
        // Given
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();

        // When
        Watch.start(Duration.ofHours(1), ends::add).close();

        // Then
        assertThat(ends.poll(20, TimeUnit.MILLISECONDS)).isNull();
    }
}
