package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.event.TicketChanged;
import dev.vedette.eventing.Appended;
import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.PayloadTooLargeException;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.wait.Await;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest extends FunctionalTest {

    @Test
    void a_committed_event_arrives_with_everything_it_was_sent_with() {
        // Given
        Appended appended = append(Tickets.event(system, subject, "LINKED", "grüß Gott"));
        // When
        Await.until("it has been handled", () -> handled.sequences(subject).size() == 1);
        // Then
        Received<TicketChanged> event = handler.seen(appended.id().toString());
        assertThat(event.source()).isEqualTo("/services/probe");
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(event.systemId()).isEqualTo(system);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.tenant()).isEqualTo(Tickets.TENANT);
        assertThat(event.causationId()).isEqualTo("cause-of-" + subject);
        assertThat(event.correlationId()).isEqualTo("correlation-1");
        assertThat(event.payload().message()).isEqualTo("grüß Gott");
    }

    @Test
    void an_event_of_a_rolled_back_transaction_is_never_sent_and_leaves_no_gap() {
        // Given
        append(Tickets.event(system, subject));
        QuarkusTransaction.begin();
        outbox.append(Tickets.event(system, subject, "LINKED", "never happened"));
        QuarkusTransaction.rollback();
        // When
        Appended next = append(Tickets.event(system, subject));
        awaitAllDealtWith();
        // Then
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(handled.sequences(subject)).containsExactly(1L, 2L);
    }

    @Test
    void appending_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(Tickets.event(system, subject)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the transaction");
    }

    @Test
    void a_payload_above_one_mebibyte_is_refused_when_it_is_appended() {
        String tooLong = "x".repeat(Outbox.MAX_PAYLOAD_BYTES);
        assertThatThrownBy(() -> append(Tickets.event(system, subject, "LINKED", tooLong)))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("reference");
    }

    @Test
    void a_payload_of_nearly_one_mebibyte_arrives() {
        append(Tickets.event(system, subject, "LINKED", "x".repeat(Outbox.MAX_PAYLOAD_BYTES - 1000)));
        Await.until("it has been handled", () -> handled.sequences(subject).size() == 1);
    }

    @Test
    void the_order_of_a_system_is_kept_under_concurrent_writers() throws Exception {
        // Given: writers that hold their transaction for different times, so that commit order is not start order
        int writers = 4;
        int eventsEach = 25;
        // When
        List<Future<Void>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                running.add(pool.submit(writing(eventsEach)));
            }
        }
        for (Future<Void> writer : running) {
            writer.get();
        }
        // Then: an event out of order would have been dropped as stale
        awaitAllDealtWith();
        Long[] all = LongStream.rangeClosed(1, writers * eventsEach).boxed().toArray(Long[]::new);
        assertThat(handled.sequences(subject)).containsExactly(all);
    }

    private Callable<Void> writing(int events) {
        return () -> {
            for (int i = 0; i < events; i++) {
                QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(Tickets.event(system, subject));
                    busy(ThreadLocalRandom.current().nextInt(2_000_000));
                });
            }
            return null;
        };
    }

    private static void busy(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void the_trace_of_the_writer_goes_on_in_the_handler() {
        // Given
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        SpanContext context =
                SpanContext.create(traceId, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());
        // When
        try (Scope ignored = Span.wrap(context).makeCurrent()) {
            assertThat(ignored).isNotNull();
            append(Tickets.event(system, subject));
        }
        // Then
        Await.until("it has been handled", () -> handled.sequences(subject).size() == 1);
        assertThat(handled.traces(subject)).containsExactly(traceId);
    }
}
