package dev.vedette.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final long BOUND_SECONDS = 30;

    @TempDir
    Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Child child;

    @AfterEach
    void stop() throws InterruptedException {
        if (child != null) {
            child.stop();
        }
    }

    @Test
    void a_killed_child_comes_back() throws InterruptedException {
        // Given
        start(List.of("sleep", "600"), () -> true, Patience.STANDARD);
        await("READY");
        long first = child.entry().pid();

        // When
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        // Then
        await("failed: ended with code 137");
        await("READY");
        assertThat(child.entry().pid()).isNotEqualTo(first).isPositive();
        assertThat(child.entry().restarts()).isEqualTo(1);
    }

    @Test
    void a_child_that_stays_down_too_long_is_started_again() throws InterruptedException {
        // Given
        AtomicBoolean well = new AtomicBoolean(true);
        Patience impatient = new Patience(Duration.ofSeconds(20), Duration.ofMillis(100), Duration.ofSeconds(2));
        start(List.of("sleep", "600"), well::get, impatient);
        await("READY");

        // When
        well.set(false);

        // Then
        await("failed: was down for 0 s");
    }

    @Test
    void a_program_that_is_not_there_is_told() throws InterruptedException {
        // When
        start(List.of("/no/such/program"), () -> true, Patience.STANDARD);

        // Then
        assertThat(await("failed: could not be started")).contains("/no/such/program");
    }

    @Test
    void a_child_that_ignores_the_signal_is_killed() throws InterruptedException {
        // Given
        Patience impatient = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(1));
        start(List.of("sh", "-c", "trap '' TERM; while true; do sleep 1; done"), () -> true, impatient);
        await("READY");
        long pid = child.entry().pid();

        // When
        child.stop();

        // Then
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(child.state()).isEqualTo(Child.State.STOPPED);
    }

    private void start(List<String> command, Probe probe, Patience patience) {
        ChildSpec spec = new ChildSpec("test", 0, command, Map.of(), folder.resolve("test.log"), probe, "TERM");
        child = new Child(spec, patience, Clock.systemUTC(), new ChildListener() {
            @Override
            public void changed(Child c) {
                heard.add(c.state().name());
            }

            @Override
            public void failed(Child c, String reason, Duration restartIn) {
                heard.add("failed: " + reason);
            }
        });
        new Thread(child, "child-under-test").start();
    }

    /** The next message that begins so, within a bound. */
    private String await(String beginning) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        String last = "nothing";
        while (System.nanoTime() < deadline) {
            String next = heard.poll(200, TimeUnit.MILLISECONDS);
            if (next != null) {
                last = next;
            }
            if (next != null && next.startsWith(beginning)) {
                return next;
            }
        }
        throw new AssertionError("waited for '" + beginning + "', heard last: " + last);
    }
}
