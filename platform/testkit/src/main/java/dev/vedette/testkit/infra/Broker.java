package dev.vedette.testkit.infra;

/** A Kafka broker. */
public interface Broker extends Server {

    /** {@code host:port} */
    String bootstrapServers();
}
