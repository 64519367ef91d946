package dev.vedette.testkit.crash;

import dev.vedette.testkit.infra.FreePorts;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.token.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start a packaged service. Each {@code with} gives a changed copy.
 *
 * @param runJar {@code quarkus-run.jar}
 * @param environment beyond what this process has
 */
public record PackagedService(Path runJar, Map<String, String> environment) {
    private static final String CRASH_AT = "VEDETTE_CRASH_AT";

    public PackagedService {
        environment = Map.copyOf(environment);
    }

    public static PackagedService of(Path runJar) {
        if (!Files.isRegularFile(runJar)) {
            throw new IllegalStateException(runJar + " is not there; package the service first");
        }
        return new PackagedService(runJar, Map.of());
    }

    /** @param module folder of the service's module, relative to the root of the repository */
    public static PackagedService ofModule(String module) {
        Path jar = Path.of(module, "target", "quarkus-app", "quarkus-run.jar");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(module))) {
                return of(folder.resolve(jar));
            }
        }
        throw new IllegalStateException(
                "no folder " + module + " above " + Path.of("").toAbsolutePath());
    }

    public PackagedService with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new PackagedService(runJar, changed);
    }

    /** On the broker and Postgres of this JVM, with a schema of its own. */
    public PackagedService onInfra(String schema) {
        Infra infra = Infra.get();
        Postgres postgres = infra.postgres();
        postgres.createSchema(schema);
        return with("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(schema))
                .with("QUARKUS_DATASOURCE_USERNAME", postgres.user())
                .with("QUARKUS_DATASOURCE_PASSWORD", postgres.password())
                .with("KAFKA_BOOTSTRAP_SERVERS", infra.broker().bootstrapServers())
                .with("VEDETTE_TOKEN_PUBLIC_KEY", TestTokens.publicKey());
    }

    /** @param point {@code name}, or {@code name#n} for its n-th passing */
    public PackagedService crashingAt(String point) {
        return with(CRASH_AT, point);
    }

    /** Returns at once; see {@link RunningService#awaitReady}. */
    public RunningService start() {
        int port = FreePorts.one();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                runJar.toString()));
        try {
            Path log = Files.createTempFile("vedette-service-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            return new RunningService(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
