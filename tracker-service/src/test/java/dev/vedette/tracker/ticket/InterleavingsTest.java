package dev.vedette.tracker.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.support.InProcessHttp;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random interleavings of our changes, people's changes, webhooks (twice, out of order, lost), crashes, faults, requests
 * that arrive late, polls. Whatever happens in between, in the end there is one item, both sides agree, and people's
 * fields are people's.
 */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class InterleavingsTest {
    private static final int FEW = 60;
    private static final int MANY = 10_000;
    private static final int REPORT = 250;
    /** They wait for the database most of the time. */
    private static final int AT_ONCE = Integer.getInteger("vedette.at-once", 4);

    @Inject
    Stage stage;

    @Inject
    Links links;

    @Inject
    Connections connections;

    @Inject
    Reconciler reconciler;

    @Inject
    Lease lease;

    @Inject
    Results results;

    @Inject
    InProcessHttp http;

    @Test
    void whatever_happens_in_between_one_item_is_left_and_both_sides_agree() {
        hold(Integer.getInteger("vedette.sequences", FEW));
    }

    @Test
    @Tag("long")
    void ten_thousand_ways_through_it_leave_one_item_and_both_sides_agreeing() {
        hold(Integer.getInteger("vedette.sequences", MANY));
    }

    private void hold(int sequences) {
        // Given
        long seed = Long.getLong("vedette.seed", System.nanoTime());
        System.out.println("interleavings: seed " + seed + ", " + sequences + " sequences");
        Interleaving.Parts parts = new Interleaving.Parts(stage, links, connections, reconciler, lease, results, http);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger done = new AtomicInteger();
        long started = System.nanoTime();

        // When
        try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < sequences; i++) {
                long one = seed + i;
                players.execute(() -> {
                    try {
                        new Interleaving(parts, one).run();
                    } catch (AssertionError | RuntimeException e) {
                        System.out.println("interleavings: " + one + " failed: " + e.getMessage());
                        failures.add(new AssertionError("with -Dvedette.seed=" + one + " -Dvedette.sequences=1", e));
                    }
                    tell(done.incrementAndGet(), sequences, failures.size(), started);
                });
            }
        }

        // Then
        assertThat(done).hasValue(sequences);
        assertThat(failures).isEmpty();
    }

    private static void tell(int done, int all, int failed, long started) {
        if (done % REPORT == 0 || done == all) {
            System.out.printf(
                    "interleavings: %d of %d done, %d failed, after %d s%n",
                    done,
                    all,
                    failed,
                    Duration.ofNanos(System.nanoTime() - started).toSeconds());
        }
    }
}
