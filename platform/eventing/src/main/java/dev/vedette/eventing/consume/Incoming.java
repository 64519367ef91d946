package dev.vedette.eventing.consume;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * A record as it came, not looked at yet.
 *
 * @param key record key or {@code null}
 * @param headers UTF-8; of a repeated header the last one counts
 * @param payload {@code null} for a tombstone
 */
public record Incoming(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] payload) {

    public static Incoming of(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("only messages of Kafka channels can be dispatched"));
        Map<String, String> headers = new TreeMap<>();
        for (Header header : metadata.getHeaders()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        Object key = metadata.getKey();
        return new Incoming(
                metadata.getTopic(),
                metadata.getPartition(),
                metadata.getOffset(),
                key == null ? null : key.toString(),
                headers,
                message.getPayload());
    }
}
