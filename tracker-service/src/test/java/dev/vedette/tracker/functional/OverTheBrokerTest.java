package dev.vedette.tracker.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.Headers;
import dev.vedette.contracts.json.Json;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.wait.Await;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.support.Sample;
import dev.vedette.tracker.support.Stage;
import dev.vedette.tracker.support.TrackerInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A finding told on the real broker ends as a ticket. */
@QuarkusTest
@QuarkusTestResource(TrackerInfra.class)
class OverTheBrokerTest {
    @Inject
    Stage stage;

    @Inject
    Findings findings;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void a_finding_told_on_the_broker_ends_as_a_ticket() {
        // Given
        String tenant = "t-" + UUID.randomUUID();
        String finding = "f-" + UUID.randomUUID();
        Sample sample = Sample.of(stage.system(), finding);
        stage.clear();
        try (FakeJira jira = FakeJira.cloud(stage.clock)) {
            stage.connect(tenant, jira);

            // When
            send(tenant, sample);
            Await.until("the finding has arrived", () -> findings.find(tenant, finding)
                    .isPresent());
            stage.assessed(tenant, sample.system(), 1);
            stage.settle();

            // Then
            assertThat(jira.people().issues()).hasSize(1);
        }
    }

    private void send(String tenant, Sample sample) {
        EventType type = EventType.FINDING_CHANGED;
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(type.topic().topicName(), sample.system(), Json.bytes(sample.event("a-1", null)));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(Headers.ID, UUID.randomUUID().toString());
        headers.put(Headers.SOURCE, "/services/analysis");
        headers.put(Headers.TYPE, type.type());
        headers.put(Headers.SUBJECT, sample.id());
        headers.put(Headers.SEQUENCE, "1");
        headers.put(Headers.TENANT_ID, tenant);
        headers.put(Headers.TIME, stage.clock.instant().toString());
        headers.put(Headers.CONTENT_TYPE, "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
            producer.flush();
        }
    }
}
