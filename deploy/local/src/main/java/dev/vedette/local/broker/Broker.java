package dev.vedette.local.broker;

import dev.vedette.local.process.ChildSpec;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Prepares the broker's storage and says how to run it. */
public final class Broker {

    private final Layout layout;
    private final Ports ports;
    private final Path java;

    public Broker(Layout layout, Ports ports, Path java) {
        this.layout = layout;
        this.ports = ports;
        this.java = java;
    }

    /** Writes the configuration, since ports may have changed, and formats the storage when it is new. */
    public ChildSpec prepare() throws IOException, InterruptedException {
        Path data = layout.broker().resolve("data");
        Path properties = layout.broker().resolve("server.properties");
        Files.writeString(properties, configuration(data));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(properties);
        }
        List<String> command = command("-Xmx256m");
        command.add("kafka.Kafka");
        command.add(properties.toString());
        return new ChildSpec(
                "broker",
                ports.broker(),
                command,
                Map.of(),
                layout.log("broker"),
                new BrokerProbe(ports.broker()),
                "TERM");
    }

    private String configuration(Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=2097152
                log.segment.bytes=67108864
                metadata.log.segment.bytes=16777216
                metadata.max.retention.bytes=33554432
                # a killed machine must not lose what a service was told is stored
                log.flush.interval.messages=1000
                """.formatted(ports.broker(), ports.controller(), data.toString().replace('\\', '/'));
    }

    private void format(Path properties) throws IOException, InterruptedException {
        List<String> command = command("-Xmx128m");
        command.addAll(List.of("kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", properties.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        layout.log("broker-format").toFile()))
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the broker's storage could not be formatted; see " + layout.log("broker-format"));
        }
    }

    private List<String> command(String heap) {
        return new ArrayList<>(List.of(
                java.toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-cp",
                layout.kafkaJars().resolve("*").toString()));
    }

    /** Kafka's form of a UUID: the 16 bytes in URL-safe base 64. */
    private static String clusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text.startsWith("-") ? clusterId() : text; // a leading dash would be read as an option
    }
}
