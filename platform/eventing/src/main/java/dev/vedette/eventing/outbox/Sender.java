package dev.vedette.eventing.outbox;

import dev.vedette.eventing.config.EventSource;
import dev.vedette.eventing.config.EventingConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One idempotent producer. Used by the relay's thread only. */
@Singleton
class Sender {
    /** Above one payload of the largest size with its headers. */
    private static final int MAX_REQUEST_BYTES = 2 * 1024 * 1024;

    private static final int LINGER_MILLIS = 5;

    private final String bootstrapServers;
    private final int timeoutMillis;
    private final String source;
    private KafkaProducer<String, byte[]> producer;

    @Inject
    Sender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            EventingConfig config,
            EventSource source) {
        this.bootstrapServers = bootstrapServers;
        this.timeoutMillis = Math.toIntExact(config.relay().sendTimeout().toMillis());
        this.source = source.value();
    }

    /** Returns when Kafka has confirmed or refused every row that was tried. */
    SendResult send(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        Exception failure = null;
        try {
            for (OutboxRow row : rows) {
                Future<RecordMetadata> answer = producer().send(CloudEventRecord.of(row, source));
                answers.add(answer);
                if (answer.state() == Future.State.FAILED && answer.exceptionNow() instanceof TimeoutException) {
                    // it blocked until it gave up, and each further row might block just as long
                    break;
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        }
        return collect(rows, answers, failure);
    }

    private SendResult collect(List<OutboxRow> rows, List<Future<RecordMetadata>> answers, Exception early)
            throws InterruptedException {
        List<Long> confirmed = new ArrayList<>();
        Set<String> failedSystems = new HashSet<>();
        Exception failure = early;
        for (int i = 0; i < answers.size(); i++) {
            OutboxRow row = rows.get(i);
            try {
                answers.get(i).get();
                if (!failedSystems.contains(row.systemId())) {
                    confirmed.add(row.position());
                }
            } catch (ExecutionException e) {
                failedSystems.add(row.systemId());
                failure = failure == null ? (Exception) e.getCause() : failure;
            }
        }
        if (failure != null && !(failure instanceof RetriableException)) {
            // such as a lost sequence or a revoked right: a producer in that state never sends again
            close();
        }
        return new SendResult(confirmed, failedSystems, failure);
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMillis);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis / 3);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMillis / 3);
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
