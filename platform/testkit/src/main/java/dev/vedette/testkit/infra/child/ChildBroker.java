package dev.vedette.testkit.infra.child;

import dev.vedette.testkit.infra.Broker;
import dev.vedette.testkit.infra.BrokerAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A KRaft broker and controller in one child JVM. */
final class ChildBroker implements Broker {
    private static final String CLUSTER_ID = "dmVkZXR0ZS10ZXN0cy0wMQ";

    private final Path directory;
    private final int port;
    private final int controllerPort;

    ChildBroker(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    void launch() {
        try {
            Path properties = directory.resolve("server.properties");
            if (!Files.exists(properties)) {
                Files.createDirectories(directory);
                Files.writeString(properties, settings());
                format(properties);
            }
            pidFile().write(java("kafka.Kafka", properties.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        BrokerAnswer.await(bootstrapServers(), log().toString());
    }

    @Override
    public void stop() {
        pidFile().signal("TERM");
    }

    @Override
    public void kill() {
        pidFile().kill();
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("broker.pid"));
    }

    private Path log() {
        return directory.resolve("broker.log");
    }

    private void format(Path properties) throws IOException {
        Process format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", properties.toString());
        try {
            if (format.waitFor() != 0) {
                throw new IllegalStateException("cannot format the storage of the broker; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process java(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // it lives for minutes: starting fast is worth more than running fast
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                BrokerJars.classPath(),
                mainClass));
        command.addAll(List.of(arguments));
        Redirect log = Redirect.appendTo(log().toFile());
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(log)
                .redirectError(log)
                .start();
    }

    private String settings() {
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "log.dirs=" + directory.resolve("data"),
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                // a group of one need not wait for others; a consumer killed in a test must be noticed soon
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=500",
                // a killed broker may register again only when its session has ended
                "broker.heartbeat.interval.ms=500",
                "broker.session.timeout.ms=2000",
                "log.cleaner.dedupe.buffer.size=2097152",
                "controlled.shutdown.enable=false",
                "");
    }
}
