package dev.vedette.testkit.infra.child;

import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.wait.Await;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The embedded Postgres binaries on a directory of our own; works as root as well. The library makes the database and
 * starts it once; it keeps a lock on the directory, therefore later starts call the same binary themselves.
 */
final class ChildPostgres implements Postgres {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // fsync: a killed process loses nothing without it, only a machine that loses power would. synchronous_commit: the
    // library switches it off, and a killed server would forget what it had confirmed.
    private static final Map<String, String> SETTINGS =
            Map.of("max_connections", "200", "fsync", "off", "synchronous_commit", "on");

    private final Path directory;
    private final int port;

    ChildPostgres(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    @Override
    public void start() {
        try {
            if (Files.exists(executableFile())) {
                startAgain();
            } else {
                startFirst();
                createDatabase();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Postgres; see " + log(), e);
        }
    }

    private void startFirst() throws IOException {
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(log().toFile()))
                .setErrorRedirector(Redirect.appendTo(log().toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        builder.start();
        String executable = pidFile().process().orElseThrow().info().command().orElseThrow();
        Files.writeString(executableFile(), executable);
    }

    private void startAgain() throws IOException {
        // After a kill the children of the old server hold its shared memory for a moment, and the new one gives up.
        AtomicReference<Process> server = new AtomicReference<>(launch());
        Await.until("Postgres answers on port " + port + "; see " + log(), PATIENCE, () -> {
            if (!server.get().isAlive()) {
                server.set(launch());
            }
            connect("public").close();
            return true;
        });
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // Postgres refuses root; in a user namespace of its own it is nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(Files.readString(executableFile()), "-D", data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .redirectError(Redirect.appendTo(log().toFile()))
                .start();
    }

    private void createDatabase() {
        String url = "jdbc:postgresql://" + host() + ":" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                sql.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database", e);
        }
    }

    @Override
    public void stop() {
        // INT is the server's "fast" shutdown: it does not wait for clients to leave
        pidFile().signal("INT");
    }

    @Override
    public void kill() {
        pidFile().kill();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private Path executableFile() {
        return directory.resolve("postgres.executable");
    }

    private PidFile pidFile() {
        return new PidFile(data().resolve("postmaster.pid"));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return SUPERUSER;
    }

    @Override
    public String password() {
        return SUPERUSER;
    }
}
