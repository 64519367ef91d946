package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.eventing.consume.Waiting;
import dev.vedette.eventing.deadletter.DeadLetters;
import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.infra.Broker;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutageTest extends FunctionalTest {
    private static final int EVENTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DeadLetters deadLetters;

    @Inject
    Waiting waiting;

    @Test
    void a_killed_database_is_ridden_out_and_nothing_is_lost() {
        // Given: an event that is being handled, and others behind it
        handler.fallIll();
        append(Tickets.event(system, subject, ProbeHandler.TRANSIENT, "first"));
        Await.until("the handler is at it", () -> handler.attempts(subject) > 0);
        appendMore();
        Postgres postgres = Infra.get().postgres();
        // When
        postgres.kill();
        handler.heal();
        try {
            Await.until("the consumer waits for the database", () -> waiting.reasons()
                    .getOrDefault("probe.tickets", "nothing")
                    .contains("Connect"));
        } finally {
            postgres.start();
        }
        // Then
        awaitAllHandled();
        assertThat(deadLetters.list(Tickets.TENANT, true, 0, 1000))
                .noneMatch(letter -> subject.equals(letter.subject()));
    }

    @Test
    void a_killed_broker_is_ridden_out_and_nothing_is_lost() {
        // Given
        append(Tickets.event(system, subject));
        Broker broker = Infra.get().broker();
        // When
        broker.kill();
        appendMore();
        broker.start();
        // Then
        awaitAllHandled();
    }

    private void appendMore() {
        for (int i = 1; i <= EVENTS; i++) {
            append(Tickets.event(system, subject));
        }
    }

    private void awaitAllHandled() {
        Await.until("all have been handled, each once and in order", PATIENCE, () -> handled.sequences(subject)
                .equals(LongStream.rangeClosed(1, EVENTS + 1).boxed().toList()));
    }
}
