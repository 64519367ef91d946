package dev.vedette.testkit.infra;

import dev.vedette.testkit.wait.Await;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Whether a broker answers; an open port is not enough. */
public final class BrokerAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALL_SECONDS = 5;

    private BrokerAnswer() {}

    /** @param log where to look when it does not come */
    public static void await(String bootstrapServers, String log) {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100);
        try (Admin admin = Admin.create(client)) {
            Await.until("the broker answers; see " + log, PATIENCE, () -> !admin.describeCluster()
                    .nodes()
                    .get(CALL_SECONDS, TimeUnit.SECONDS)
                    .isEmpty());
        }
    }
}
