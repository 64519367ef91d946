package dev.vedette.testkit.infra.containers;

import dev.vedette.testkit.infra.Broker;
import dev.vedette.testkit.infra.BrokerAnswer;
import java.util.Map;

/** The official image of Kafka; it advertises the port of the host. */
record ContainerBroker(KeptContainer container) implements Broker {
    private static final String IMAGE = "apache/kafka:4.1.1";
    private static final int INSIDE = 9092;
    private static final int CONTROLLER = 9093;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("KAFKA_NODE_ID", "1"),
            Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
            Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:" + INSIDE + ",CONTROLLER://:" + CONTROLLER),
            Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
            Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
            Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:" + CONTROLLER),
            Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
            Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
            Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
            Map.entry("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "500"));

    static KeptContainer first() {
        FirstStart container = new FirstStart(IMAGE, INSIDE);
        container.withEnv(SETTINGS);
        container.withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + container.hostPort());
        return container.run();
    }

    void awaitAnswer() {
        BrokerAnswer.await(bootstrapServers(), "docker logs " + container.id());
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + container.hostPort();
    }

    @Override
    public void start() {
        container.start();
        awaitAnswer();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }
}
