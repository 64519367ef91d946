package dev.vedette.testkit.infra.child;

import dev.vedette.testkit.infra.FreePorts;
import dev.vedette.testkit.infra.Infra;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One broker and one Postgres per JVM, started on first use and in parallel. */
public final class ChildInfra implements Infra {
    // JVM-wide, whichever class loader asks: this class may be loaded more than once.
    private static final Object ONE_PER_JVM = "dev.vedette.testkit.infra.child".intern();
    private static final String DIRECTORY = "vedette.testkit.infra.directory";

    private final ChildBroker broker;
    private final ChildPostgres postgres;

    private ChildInfra(Path directory, int brokerPort, int controllerPort, int postgresPort) {
        broker = new ChildBroker(directory.resolve("broker"), brokerPort, controllerPort);
        postgres = new ChildPostgres(directory.resolve("postgres"), postgresPort);
    }

    public static ChildInfra get() {
        synchronized (ONE_PER_JVM) {
            String directory = System.getProperty(DIRECTORY);
            return directory == null ? startNew() : ofRunning(Path.of(directory));
        }
    }

    @Override
    public ChildBroker broker() {
        return broker;
    }

    @Override
    public ChildPostgres postgres() {
        return postgres;
    }

    private static ChildInfra ofRunning(Path directory) {
        return new ChildInfra(directory, port("broker"), port("controller"), port("postgres"));
    }

    private static ChildInfra startNew() {
        Path directory = makeDirectory();
        ChildInfra infra = new ChildInfra(directory, remember("broker"), remember("controller"), remember("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> infra.end(directory), "infra-end"));
        infra.broker.launch();
        infra.postgres.start();
        infra.broker.awaitReady();
        System.setProperty(DIRECTORY, directory.toString());
        return infra;
    }

    private void end(Path directory) {
        broker.kill();
        postgres.kill();
        Trees.delete(directory);
    }

    private static int port(String name) {
        return Integer.parseInt(System.getProperty(DIRECTORY + "." + name));
    }

    private static int remember(String name) {
        System.setProperty(DIRECTORY + "." + name, Integer.toString(FreePorts.one()));
        return port(name);
    }

    private static Path makeDirectory() {
        try {
            return Files.createTempDirectory("vedette-infra-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
