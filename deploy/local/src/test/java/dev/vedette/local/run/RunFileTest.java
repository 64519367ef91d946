package dev.vedette.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path folder;

    private Layout layout;

    @BeforeEach
    void make() throws IOException {
        layout = new Layout(folder, folder);
        layout.create();
    }

    @Test
    void a_process_id_that_was_given_to_another_process_is_not_ours() {
        // Given
        ProcessHandle self = ProcessHandle.current();

        // When
        RunFile.Entry ours = new RunFile.Entry("a", self.pid(), RunFile.started(self), 0, "ready", 0);
        RunFile.Entry reused = new RunFile.Entry("a", self.pid(), 12345, 0, "ready", 0);

        // Then
        assertThat(ours.process()).isPresent();
        assertThat(reused.process()).isEmpty();
    }

    @Test
    void a_run_file_comes_back_as_it_was_written() throws IOException {
        // Given
        RunFile.Entry entry = new RunFile.Entry("broker", 1, 2, 3, "ready", 4);
        RunFile run = new RunFile("ready", entry, Ports.STANDARD, List.of(entry));

        // When
        run.write(layout);

        // Then
        assertThat(RunFile.read(layout)).contains(run);
    }

    @Test
    void half_a_run_file_is_no_run() throws IOException {
        // When
        Files.writeString(RunFile.in(layout), "{\"phase\":");

        // Then
        assertThat(RunFile.read(layout)).isEmpty();
    }
}
