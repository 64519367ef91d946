package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.Headers;
import dev.vedette.contracts.event.Topic;
import dev.vedette.eventing.consume.Delivery;
import dev.vedette.eventing.consume.Incoming;
import dev.vedette.eventing.probe.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** After a rebalance two instances may have one event in hand at the same time. */
@QuarkusTest
class RebalanceTest extends FunctionalTest {
    private static final int INSTANCES = 6;

    @Inject
    Delivery delivery;

    @Test
    void of_instances_with_one_event_in_hand_one_commits_and_the_others_drop_it() throws Exception {
        // Given
        handler.fallIll();
        Incoming record = record(1);
        CountDownLatch together = new CountDownLatch(INSTANCES);
        // When
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            for (int i = 0; i < INSTANCES; i++) {
                running.add(instances.submit(() -> {
                    together.countDown();
                    together.await();
                    delivery.deliver(record);
                    return null;
                }));
            }
        }
        for (Future<?> instance : running) {
            instance.get();
        }
        // Then
        assertThat(handled.sequences(subject)).containsExactly(1L);
    }

    @Test
    void an_older_event_that_comes_late_is_dropped() throws Exception {
        // Given
        delivery.deliver(record(2));
        // When
        delivery.deliver(record(1));
        // Then
        assertThat(handled.sequences(subject)).containsExactly(2L);
    }

    private Incoming record(long sequence) {
        Map<String, String> headers = Map.of(
                Headers.TYPE,
                "dev.vedette.ticket.changed.v1",
                Headers.ID,
                subject + "-" + sequence,
                Headers.SOURCE,
                "/services/elsewhere",
                Headers.SUBJECT,
                subject,
                Headers.SEQUENCE,
                Long.toString(sequence),
                Headers.TIME,
                "2026-11-23T09:00:00Z",
                Headers.TENANT_ID,
                Tickets.TENANT);
        byte[] payload = "{\"state\":\"LINKED\"}".getBytes(StandardCharsets.UTF_8);
        return new Incoming(Topic.TICKET.topicName(), 0, sequence, system, headers, payload);
    }
}
