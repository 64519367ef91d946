package dev.vedette.eventing.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.Headers;
import dev.vedette.contracts.event.Topic;
import dev.vedette.eventing.Appended;
import dev.vedette.eventing.consume.Waiting;
import dev.vedette.eventing.deadletter.DeadLetter;
import dev.vedette.eventing.deadletter.DeadLetters;
import dev.vedette.eventing.deadletter.ReplayOutcome;
import dev.vedette.eventing.outbox.OutboxReplay;
import dev.vedette.eventing.probe.ProbeHandler;
import dev.vedette.eventing.probe.RawRecords;
import dev.vedette.eventing.probe.Tickets;
import dev.vedette.testkit.wait.Await;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumerTest extends FunctionalTest {
    @Inject
    OutboxReplay replay;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Waiting waiting;

    @Inject
    RawRecords raw;

    @BeforeEach
    void illness() {
        handler.fallIll();
    }

    @Test
    void a_repeat_is_dropped() {
        // Given
        append(Tickets.event(system, subject));
        append(Tickets.event(system, subject));
        awaitAllDealtWith();
        // When
        int again = replay.subject(Tickets.TENANT, subject);
        awaitAllDealtWith();
        // Then
        assertThat(again).isEqualTo(2);
        assertThat(handled.sequences(subject)).containsExactly(1L, 2L);
    }

    @Test
    void replay_by_a_range_of_ids_takes_the_rows_of_the_range_only() {
        // Given
        Appended first = append(Tickets.event(system, subject));
        Appended second = append(Tickets.event(system, subject));
        awaitAllDealtWith();
        // When
        int again = replay.range(Tickets.TENANT, first.id(), first.id());
        int foreign = replay.range("another tenant", first.id(), second.id());
        // Then
        assertThat(again).isEqualTo(1);
        assertThat(foreign).isZero();
    }

    @Test
    void poison_becomes_a_dead_letter_and_the_partition_moves_on() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.POISON, "bad"));
        // When
        awaitAllDealtWith();
        // Then
        DeadLetter letter = letterOf(subject);
        assertThat(letter.consumer()).isEqualTo("probe.tickets");
        assertThat(letter.reason()).isEqualTo("poison");
        assertThat(letter.message()).isEqualTo("told to refuse");
        assertThat(letter.key()).isEqualTo(system);
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(handled.sequences(subject)).isEmpty();
    }

    @Test
    void a_dead_letter_that_is_replayed_reaches_the_handler() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.POISON, "bad"));
        awaitAllDealtWith();
        DeadLetter letter = letterOf(subject);
        ReplayOutcome tooEarly =
                deadLetters.replay(letter.tenant(), letter.id()).orElseThrow();
        handler.heal();
        // When
        ReplayOutcome outcome = deadLetters.replay(letter.tenant(), letter.id()).orElseThrow();
        // Then
        assertThat(tooEarly.resolved()).isFalse();
        assertThat(outcome.resolved()).isTrue();
        assertThat(handled.sequences(subject)).containsExactly(1L);
        DeadLetter closed = deadLetters.find(letter.tenant(), letter.id()).orElseThrow();
        assertThat(closed.resolution()).isEqualTo("replayed");
        assertThat(closed.attempts()).isEqualTo(2);
        assertThat(deadLetters.replay(letter.tenant(), letter.id())).isEmpty();
    }

    @Test
    void a_dead_letter_older_than_what_was_handled_since_is_stale() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.POISON, "bad"));
        append(Tickets.event(system, subject));
        awaitAllDealtWith();
        DeadLetter letter = letterOf(subject);
        handler.heal();
        // When
        ReplayOutcome outcome = deadLetters.replay(letter.tenant(), letter.id()).orElseThrow();
        // Then: newest wins, the older state must not overwrite it
        assertThat(outcome.message()).startsWith("stale");
        assertThat(handled.sequences(subject)).containsExactly(2L);
    }

    @Test
    void a_dead_letter_is_seen_and_dismissed_by_its_own_tenant_only() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.POISON, "bad"));
        awaitAllDealtWith();
        DeadLetter letter = letterOf(subject);
        // When
        boolean byStranger = deadLetters.dismiss("another tenant", letter.id());
        boolean byOwner = deadLetters.dismiss(Tickets.TENANT, letter.id());
        // Then
        assertThat(byStranger).isFalse();
        assertThat(byOwner).isTrue();
        assertThat(deadLetters.find("another tenant", letter.id())).isEmpty();
    }

    @Test
    void a_defect_is_tried_a_few_times_and_then_buried() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.DEFECT, "bug"));
        // When
        awaitAllDealtWith();
        // Then
        assertThat(letterOf(subject).reason()).isEqualTo("defect");
        assertThat(letterOf(subject).detail()).contains("IllegalStateException");
        assertThat(handler.attempts(subject)).isEqualTo(3);
    }

    @Test
    void what_passes_by_itself_is_tried_until_it_has_passed_and_readiness_tells_so() {
        // Given
        append(Tickets.event(system, subject, ProbeHandler.TRANSIENT, "later"));
        Await.until("it has been tried more often than a defect would be", () -> handler.attempts(subject) > 4);
        Map<String, String> reasons = waiting.reasons();
        // When
        handler.heal();
        Await.until("it has been handled", () -> handled.sequences(subject).size() == 1);
        // Then
        assertThat(reasons).containsOnlyKeys("probe.tickets");
        assertThat(reasons.get("probe.tickets")).contains("told to wait");
        Await.until("nobody waits", () -> waiting.reasons().isEmpty());
    }

    @Test
    void what_is_no_event_is_buried_and_the_partition_moves_on() {
        // Given
        String type = "dev.vedette.ticket.changed.v1";
        raw.send(system, Map.of(), "no headers");
        raw.send(system, headers(type, "1", Tickets.TENANT), "{ no json");
        raw.send(system, headers(type, "zero", Tickets.TENANT), "{}");
        raw.send(system, headers(type, "1", Tickets.TENANT), null);
        // When
        awaitAllDealtWith();
        // Then
        List<DeadLetter> letters = lettersOfSystem();
        assertThat(letters).hasSize(4).allSatisfy(letter -> {
            assertThat(letter.consumer()).isEqualTo("*");
            assertThat(letter.reason()).isEqualTo("undecodable");
        });
        assertThat(letters)
                .extracting(DeadLetter::message)
                .anyMatch(message -> message.contains("ce_type is missing"))
                .anyMatch(message -> message.contains("no valid dev.vedette.ticket.changed.v1"))
                .anyMatch(message -> message.contains("ce_sequence is no number"))
                .anyMatch(message -> message.contains("no value"));
    }

    @Test
    void a_type_this_version_does_not_know_is_ignored() {
        // Given
        raw.send(system, headers("dev.vedette.ticket.changed.v9", "1", Tickets.TENANT), "whatever");
        // When
        awaitAllDealtWith();
        // Then
        assertThat(lettersOfSystem()).isEmpty();
    }

    @Test
    void properties_this_version_does_not_know_are_ignored() {
        // Given
        String payload = "{\"linkId\":\"l\",\"state\":\"LINKED\",\"addedLater\":{\"a\":1}}";
        raw.send(system, headers("dev.vedette.ticket.changed.v1", "1", Tickets.TENANT), payload);
        // When
        awaitAllDealtWith();
        // Then
        assertThat(handled.sequences(subject)).containsExactly(1L);
    }

    private Map<String, String> headers(String type, String sequence, String tenant) {
        return Map.of(
                Headers.TYPE, type,
                Headers.ID, "id-" + subject,
                Headers.SOURCE, "/services/elsewhere",
                Headers.SUBJECT, subject,
                Headers.SEQUENCE, sequence,
                Headers.TIME, "2026-11-23T09:00:00Z",
                Headers.TENANT_ID, tenant);
    }

    private DeadLetter letterOf(String subject) {
        Optional<DeadLetter> letter = deadLetters.list(Tickets.TENANT, false, 0, 1000).stream()
                .filter(candidate -> subject.equals(candidate.subject()))
                .findFirst();
        assertThat(letter)
                .as("dead letter of " + subject + " on " + Topic.TICKET)
                .isPresent();
        return letter.orElseThrow();
    }

    private List<DeadLetter> lettersOfSystem() {
        return deadLetters.list(Tickets.TENANT, true, 0, 1000).stream()
                .filter(candidate -> system.equals(candidate.key()))
                .toList();
    }
}
