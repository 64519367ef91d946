package dev.vedette.importers.api;

import java.util.Locale;
import java.util.Map;

/**
 * A messaging protocol.
 *
 * @param broker usual name of what speaks it, {@code ""} when the application itself is the server
 * @param type of a broker and its channels
 */
record Protocol(String broker, String type) {

    static final Protocol UNKNOWN = new Protocol("Message broker", "message-queue");

    private static final Map<String, Protocol> KNOWN = Map.ofEntries(
            Map.entry("kafka", new Protocol("Kafka", "event-stream")),
            Map.entry("kafka-secure", new Protocol("Kafka", "event-stream")),
            Map.entry("pulsar", new Protocol("Pulsar", "event-stream")),
            Map.entry("amqp", new Protocol("AMQP broker", "message-queue")),
            Map.entry("amqps", new Protocol("AMQP broker", "message-queue")),
            Map.entry("amqp1", new Protocol("AMQP broker", "message-queue")),
            Map.entry("mqtt", new Protocol("MQTT broker", "message-queue")),
            Map.entry("mqtts", new Protocol("MQTT broker", "message-queue")),
            Map.entry("mqtt5", new Protocol("MQTT broker", "message-queue")),
            Map.entry("secure-mqtt", new Protocol("MQTT broker", "message-queue")),
            Map.entry("nats", new Protocol("NATS", "message-queue")),
            Map.entry("redis", new Protocol("Redis", "message-queue")),
            Map.entry("jms", new Protocol("JMS broker", "message-queue")),
            Map.entry("ibmmq", new Protocol("IBM MQ", "message-queue")),
            Map.entry("ibmmq-secure", new Protocol("IBM MQ", "message-queue")),
            Map.entry("sns", new Protocol("Amazon SNS", "event-bus")),
            Map.entry("sqs", new Protocol("Amazon SQS", "message-queue")),
            Map.entry("googlepubsub", new Protocol("Google Pub/Sub", "event-stream")),
            Map.entry("solace", new Protocol("Solace", "message-queue")),
            Map.entry("stomp", new Protocol("STOMP broker", "message-queue")),
            Map.entry("stomps", new Protocol("STOMP broker", "message-queue")),
            Map.entry("mercure", new Protocol("Mercure hub", "event-bus")),
            Map.entry("ws", new Protocol("", "")),
            Map.entry("wss", new Protocol("", "")),
            Map.entry("http", new Protocol("", "")),
            Map.entry("https", new Protocol("", "")));

    static Protocol of(String name) {
        return KNOWN.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    boolean direct() {
        return broker.isEmpty();
    }

    /** What the name of a protocol says of its transport: "tls", "none" or, when it says nothing, {@code ""}. */
    static String encryption(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        boolean secure = n.endsWith("-secure")
                || n.startsWith("secure-")
                || n.endsWith("s") && KNOWN.containsKey(n) && KNOWN.containsKey(n.substring(0, n.length() - 1))
                || n.equals("https")
                || n.equals("wss");
        boolean plain = java.util.List.of("kafka", "amqp", "mqtt", "ws", "http", "stomp", "ibmmq")
                .contains(n);
        return secure ? "tls" : plain ? "none" : "";
    }
}
