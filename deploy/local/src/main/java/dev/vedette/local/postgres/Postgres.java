package dev.vedette.local.postgres;

import dev.vedette.local.access.Secrets;
import dev.vedette.local.process.ChildSpec;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes the database cluster when it is new and says how to run it. */
public final class Postgres {

    public static final String USER = "vedette";
    private static final String DATABASE = "vedette";

    private final Layout layout;
    private final Ports ports;

    public Postgres(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    public ChildSpec prepare() throws IOException, InterruptedException {
        Path home = Binaries.unpack(layout.postgres());
        Path data = layout.postgres().resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, data);
        }
        List<String> command = unprivileged();
        command.add(home.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-h", "127.0.0.1", "-p", Integer.toString(ports.postgres())));
        // no socket file: its path may be too long for the system, and nobody needs it
        setting(command, "unix_socket_directories", "");
        setting(command, "shared_buffers", "32MB");
        setting(command, "max_connections", "80");
        setting(command, "max_wal_size", "256MB");
        setting(command, "wal_level", "minimal");
        setting(command, "max_wal_senders", "0");
        setting(command, "dynamic_shared_memory_type", "mmap");
        return new ChildSpec(
                "postgres", ports.postgres(), command, Map.of(), layout.log("postgres"), this::answers, "INT");
    }

    public String password() throws IOException {
        return Secrets.password(layout.postgres().resolve("password"));
    }

    /** Makes the database of the services when it is not there; every service makes its own schema in it. */
    public void createDatabase() throws SQLException, IOException {
        try (Connection c = connect("postgres");
                Statement s = c.createStatement();
                ResultSet found = s.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (Statement create = c.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
        try (Connection c = connect(DATABASE);
                Statement s = c.createStatement()) {
            for (String schema : List.of("ingest", "analysis", "tracker")) {
                s.execute("create schema if not exists " + schema);
            }
        }
    }

    public String url(String schema) {
        return url0(DATABASE) + "?currentSchema=" + schema;
    }

    private String url0(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    private Connection connect(String database) throws SQLException, IOException {
        DriverManager.setLoginTimeout(3);
        return DriverManager.getConnection(url0(database), USER, password());
    }

    private boolean answers() {
        try (Connection c = connect("postgres")) {
            return c.isValid(2);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private void initialise(Path home, Path data) throws IOException, InterruptedException {
        password();
        List<String> command = unprivileged();
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "--pwfile=" + layout.postgres().resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--no-locale"));
        Path log = layout.log("postgres-init");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the database could not be made; see " + log);
        }
    }

    /** Postgres refuses to run as root; a user namespace without mapping takes root's rights away and needs no user. */
    private static List<String> unprivileged() throws IOException, InterruptedException {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (!linux || !System.getProperty("user.name").equals("root")) {
            return new ArrayList<>();
        }
        List<String> command = new ArrayList<>(List.of("unshare", "-U"));
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new IOException("Postgres refuses to run as root, and user namespaces are switched off here. "
                    + "Run ./vedette as an ordinary user.");
        }
        return command;
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }
}
