package dev.vedette.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    Path folder;

    @Test
    void a_full_log_is_set_aside_and_only_the_newest_are_kept() throws IOException {
        // Given
        Path file = folder.resolve("child.log");
        RotatingLog log = new RotatingLog(file, 100);

        // When
        for (int i = 0; i < 8; i++) {
            log.copy(new ByteArrayInputStream((i + "x".repeat(200) + "\n").getBytes()));
        }

        // Then
        assertThat(Files.readString(file)).startsWith("7");
        assertThat(Files.readString(folder.resolve("child.log.1"))).startsWith("6");
        assertThat(folder.resolve("child.log." + RotatingLog.KEPT)).exists();
        assertThat(folder.resolve("child.log." + (RotatingLog.KEPT + 1))).doesNotExist();
    }

    @Test
    void the_tail_of_a_log_that_is_not_there_is_empty() {
        assertThat(RotatingLog.tail(folder.resolve("none.log"), 5)).isEmpty();
    }
}
