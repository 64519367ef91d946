package dev.vedette.eventing.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.event.Topic;
import dev.vedette.eventing.config.EventingConfig;
import dev.vedette.testkit.infra.Infra;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void another_number_of_partitions_is_refused_with_what_to_do() throws Exception {
        try (Admin admin = admin()) {
            // Given: others may have made them already
            new Topics(admin, partitions(Topic.LOCAL_PARTITIONS)).makeMissing();
            // When, Then
            assertThatThrownBy(() -> new Topics(admin, partitions(Topic.PRODUCTION_PARTITIONS)).check())
                    .isInstanceOf(WrongPartitionsException.class)
                    .hasMessageContaining("has 3 partitions")
                    .hasMessageContaining("set to 12")
                    .hasMessageContaining("VEDETTE_EVENTING_TOPICS_PARTITIONS");
        }
    }

    @Test
    void topics_that_are_there_are_left_alone() throws Exception {
        try (Admin admin = admin()) {
            // Given
            Topics topics = new Topics(admin, partitions(Topic.LOCAL_PARTITIONS));
            topics.makeMissing();
            // When
            topics.makeMissing();
            topics.check();
            // Then
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .contains("vedette.model.v1", "vedette.finding.v1", "vedette.change.v1", "vedette.ticket.v1");
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Infra.get().broker().bootstrapServers()));
    }

    private static EventingConfig.Topics partitions(int partitions) {
        return new EventingConfig.Topics() {
            @Override
            public int partitions() {
                return partitions;
            }

            @Override
            public short replication() {
                return 1;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(20);
            }
        };
    }
}
