package dev.vedette.eventing.topic;

import dev.vedette.eventing.config.EventingConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes missing topics, and refuses to start on topics with another number of partitions or without a broker. */
@Singleton
class TopicCheck {
    private static final Logger LOG = Logger.getLogger(TopicCheck.class);
    private static final int BEFORE_CHANNELS_CONNECT = Interceptor.Priority.LIBRARY_BEFORE - 100;
    private static final int REQUEST_MILLIS = 4_000;
    private static final int PAUSE_MILLIS = 500;

    private final String bootstrapServers;
    private final EventingConfig.Topics config;

    @Inject
    TopicCheck(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, EventingConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.config = config.topics();
    }

    void run(@Observes @Priority(BEFORE_CHANNELS_CONNECT) StartupEvent event) throws InterruptedException {
        long end = System.nanoTime() + config.patience().toNanos();
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        try (Admin admin = Admin.create(client)) {
            while (!madeAndChecked(new Topics(admin, config), end)) {
                LOG.infof("waiting for Kafka at %s", bootstrapServers);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** @return {@code false} when it did not work yet and there is time left */
    private boolean madeAndChecked(Topics topics, long end) throws InterruptedException {
        try {
            topics.makeMissing();
            topics.check();
            return true;
        } catch (ExecutionException | TimeoutException e) {
            if (System.nanoTime() < end) {
                LOG.debugf(e, "Kafka at %s", bootstrapServers);
                return false;
            }
            throw new IllegalStateException(
                    "cannot make or check the topics at Kafka " + bootstrapServers + " within "
                            + config.patience().toSeconds()
                            + " s (vedette.eventing.topics.patience); is it running, and is"
                            + " KAFKA_BOOTSTRAP_SERVERS right? " + e.getCause(),
                    e);
        }
    }
}
