package dev.vedette.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of the local run are.
 *
 * @param root the checkout that was built
 * @param state everything that the run writes, {@code .vedette} unless told otherwise
 */
public record Layout(Path root, Path state) {

    public Layout {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** From VEDETTE_ROOT and VEDETTE_STATE, which the script sets; else the current folder. */
    public static Layout fromEnvironment() {
        Path root = Path.of(System.getenv().getOrDefault("VEDETTE_ROOT", "."));
        String state = System.getenv("VEDETTE_STATE");
        return new Layout(root, state == null ? root.resolve(".vedette") : Path.of(state));
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String child) {
        return logs().resolve(child + ".log");
    }

    public Path run() {
        return state.resolve("run");
    }

    public Path keys() {
        return state.resolve("keys");
    }

    public Path token() {
        return state.resolve("admin.token");
    }

    public Path postgres() {
        return state.resolve("postgres");
    }

    public Path broker() {
        return state.resolve("broker");
    }

    public Path kafkaJars() {
        return root.resolve("deploy/broker/target/kafka");
    }

    public Path examples() {
        return root.resolve("examples");
    }

    public void create() throws IOException {
        for (Path p : new Path[] {logs(), run(), keys(), postgres(), broker()}) {
            Files.createDirectories(p);
        }
    }
}
