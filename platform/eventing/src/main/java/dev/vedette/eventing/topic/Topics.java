package dev.vedette.eventing.topic;

import dev.vedette.contracts.event.Topic;
import dev.vedette.eventing.config.EventingConfig;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the contract at one broker. */
record Topics(Admin admin, EventingConfig.Topics config) {
    private static final int CALL_SECONDS = 15;
    /** Above the largest payload with its headers; the broker's own default is just below it. */
    private static final String MAX_MESSAGE_BYTES = Integer.toString(2 * 1024 * 1024);

    private static List<String> names() {
        return Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    }

    /** Several services start at once: one makes a topic, the others find it. */
    void makeMissing() throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(CALL_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = names().stream()
                .filter(name -> !existing.contains(name))
                .map(this::newTopic)
                .toList();
        for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
            try {
                made.get(CALL_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic newTopic(String name) {
        return new NewTopic(name, config.partitions(), config.replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Topic.RETENTION_MILLIS),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        MAX_MESSAGE_BYTES));
    }

    /** @throws WrongPartitionsException when a topic has another number of partitions than configured */
    void check() throws InterruptedException, ExecutionException, TimeoutException {
        Collection<TopicDescription> found = admin.describeTopics(names())
                .allTopicNames()
                .get(CALL_SECONDS, TimeUnit.SECONDS)
                .values();
        for (TopicDescription topic : found) {
            if (topic.partitions().size() != config.partitions()) {
                throw new WrongPartitionsException(
                        topic.name(), topic.partitions().size(), config.partitions());
            }
        }
    }
}
