package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.eventing.outbox.OutboxBacklog;
import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.wait.Await;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest extends FunctionalTest {
    @Inject
    MeterRegistry metrics;

    @Inject
    OutboxBacklog backlog;

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Test
    void dead_letters_show_in_the_metrics() {
        // Given
        handler.fallIll();
        double before = gauge("vedette.dead.letters");
        // When
        append(Tickets.event(system, subject, ProbeHandler.POISON, "bad"));
        awaitAllDealtWith();
        // Then
        Await.until("one more is counted", () -> gauge("vedette.dead.letters") > before);
    }

    @Test
    void a_row_that_cannot_be_sent_shows_with_its_age_and_holds_up_its_own_system_only() throws SQLException {
        // Given: a row of ten minutes ago on a topic that does not exist, so that it cannot be sent
        append(Tickets.event(system, subject));
        awaitAllDealtWith();
        // When
        change("update outbox_event set topic = 'no.such.topic', published_at = null,"
                + " created_at = created_at - interval '10 minutes' where subject = ?");
        // Then
        try {
            Await.until(
                    "lag and age are shown",
                    () -> gauge("vedette.outbox.relay.lag") >= 1
                            && gauge("vedette.outbox.oldest.unpublished.seconds") >= 600);
            Await.until(
                    "readiness tells, and stays up",
                    () -> answer().statusCode() == 200 && answer().body().contains("no.such.topic"));
            String other = "other-" + subject;
            append(Tickets.event(other, other));
            Await.until("an event of another system has been handled", () -> handled.sequences(other)
                    .equals(List.of(1L)));
        } finally {
            change("delete from outbox_event where subject = ?");
        }
        Await.until(
                "nothing waits",
                () -> gauge("vedette.outbox.relay.lag") == 0
                        && gauge("vedette.outbox.oldest.unpublished.seconds") == 0);
    }

    @Test
    void a_waiting_consumer_makes_the_service_not_ready_until_it_goes_on() throws Exception {
        // Given
        handler.fallIll();
        append(Tickets.event(system, subject, ProbeHandler.TRANSIENT, "later"));
        // When
        Await.until("it is not ready", () -> answer().statusCode() == 503);
        String reason = answer().body();
        handler.heal();
        // Then
        Await.until("it is ready", () -> answer().statusCode() == 200);
        assertThat(reason).contains("probe.tickets").contains("told to wait");
    }

    @Test
    void rows_sent_longer_ago_than_they_are_kept_are_pruned() throws SQLException {
        // Given
        append(Tickets.event(system, subject));
        append(Tickets.event(system, subject));
        awaitAllDealtWith();
        Await.until("both are marked", () -> backlog.read().rows() == 0);
        // When: one was sent eight days ago
        change(
                "update outbox_event set published_at = published_at - interval '8 days' where sequence = 1 and subject = ?");
        // Then
        Await.until("one is left", () -> change("update outbox_event set topic = topic where subject = ?") == 1);
    }

    private HttpResponse<String> answer() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private int change(String sql) throws SQLException {
        try (Connection connection = Infra.get().postgres().connect("probe");
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, subject);
            return update.executeUpdate();
        }
    }
}
