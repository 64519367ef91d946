package dev.vedette.testkit.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vedette.testkit.tracker.azure.FakeAzure;
import dev.vedette.testkit.tracker.jira.FakeJira;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two clients that are none of ours drive the fakes. They come from the npm registry, so these are long tests, and where
 * npm is missing they say so.
 */
@Tag("long")
class OtherClientsTest {
    @TempDir
    static Path directory;

    private static boolean there;

    @Test
    void jira_js_drives_the_fake_jira_without_a_schema_mismatch() throws Exception {
        // Given
        installed();
        try (FakeJira jira = FakeJira.cloud(Clock.systemUTC())) {
            // When
            String said = run("node", script("jira.mjs"), jira.uri().toString());

            // Then
            assertThat(said).endsWith("ok");
        }
    }

    @Test
    void azure_devops_node_api_drives_the_fake_azure_devops() throws Exception {
        // Given
        installed();
        try (FakeAzure azure = new FakeAzure(Clock.systemUTC())) {
            // When
            String said = run("node", script("azure.mjs"), azure.uri().toString());

            // Then
            assertThat(said).endsWith("ok");
        }
    }

    /** Exactly what the lock file names, checked by its hashes; nothing of it may run while it is installed. */
    private static synchronized void installed() throws Exception {
        assumeTrue(onThePath("npm") && onThePath("node"), "skipped: node and npm are not on the PATH");
        if (!there) {
            script("package.json");
            script("package-lock.json");
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            there = true;
        }
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String script(String name) throws IOException {
        Path copy = directory.resolve(name);
        Files.copy(Path.of("src/test/node", name), copy);
        return copy.toString();
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", String.join(" ", command), said)
                .isZero();
        return said.strip();
    }
}
