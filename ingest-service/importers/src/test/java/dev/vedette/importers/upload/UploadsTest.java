package dev.vedette.importers.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

    private static final String CHART = "flowchart LR\n  a[Web App] --> b[Backend]\n";

    private static byte[] zip(String... nameAndText) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < nameAndText.length; i += 2) {
                zip.putNextEntry(new ZipEntry(nameAndText[i]));
                zip.write(nameAndText[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Overwrites a field of the first entry of the central directory. */
    private static byte[] patched(byte[] zip, int offset, int value, int size) {
        ByteBuffer b = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int central = b.getInt(zip.length - 22 + 16);
        if (size == 2) {
            b.putShort(central + offset, (short) value);
        } else {
            b.putInt(central + offset, value);
        }
        return zip;
    }

    @Test
    void a_repository_is_walked_without_what_tools_generate(@TempDir Path root) throws Exception {
        // Given
        Files.createDirectories(root.resolve("docs"));
        Files.createDirectories(root.resolve("node_modules/x"));
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(root.resolve("docs/system.mmd"), CHART);
        Files.writeString(root.resolve("node_modules/x/other.mmd"), CHART);
        Files.writeString(root.resolve(".git/config"), "x");
        Files.writeString(root.resolve("Main.java"), "class Main {}");

        // When
        Upload upload = Uploads.fromPaths(List.of(root));
        Reading reading = Importers.standard().read(upload);

        // Then
        assertThat(upload.files()).extracting(SourceFile::path).containsExactly("docs/system.mmd");
        assertThat(reading.receipts())
                .filteredOn(r -> r.notes().stream().anyMatch(n -> n.kind() == Receipt.Kind.SKIPPED))
                .extracting(Receipt::source)
                .contains("Main.java", "node_modules/", ".git/");
    }

    @Test
    void an_archive_is_read_as_the_folder_it_holds() throws Exception {
        // When
        Upload upload =
                Uploads.fromZip("system.zip", zip("a/system.mmd", CHART, "a/notes.bin.zip", "PK", "x/App.class", "y"));

        // Then
        assertThat(upload.files()).extracting(SourceFile::path).containsExactly("a/system.mmd");
        assertThat(upload.skipped()).extracting(Receipt::source).containsExactly("a/notes.bin.zip", "x/App.class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.mmd", "/etc/evil.mmd", "C:\\evil.mmd", "a/../../evil.mmd", "..\\evil.mmd"})
    void names_that_lead_out_are_refused(String name) throws Exception {
        // Given
        byte[] bytes = zip(name, CHART);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("leads out of the upload");
    }

    @Test
    void two_gigabytes_declared_are_refused_before_anything_is_unpacked() throws Exception {
        // Given
        byte[] bytes = patched(zip("a.mmd", CHART), 24, Integer.MAX_VALUE, 4);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("unpack to 1 GB or more; at most 10 MB");
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_stopped_while_unpacking() throws Exception {
        // Given
        byte[] bytes = patched(zip("a.mmd", "x".repeat(30 << 20)), 24, 100, 4);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("at most 10 MB");
    }

    @Test
    void links_encryption_and_doubled_names_are_refused() throws Exception {
        // Given
        byte[] link = patched(patched(zip("a.mmd", CHART), 38, 0120777 << 16, 4), 4, 0x0314, 2);
        byte[] secret = patched(zip("a.mmd", CHART), 8, 1, 2);
        byte[] twice = new String(zip("aa.mmd", CHART, "ab.mmd", CHART), StandardCharsets.ISO_8859_1)
                .replace("ab.mmd", "aa.mmd")
                .getBytes(StandardCharsets.ISO_8859_1);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", link)).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", secret)).hasMessageContaining("encrypted");
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", twice)).hasMessageContaining("two files of this name");
    }

    @Test
    void more_entries_than_allowed_are_refused() throws Exception {
        // Given
        String[] many = new String[2 * 2_001];
        for (int i = 0; i < 2_001; i++) {
            many[2 * i] = "f" + i + ".txt";
            many[2 * i + 1] = "x";
        }
        byte[] bytes = zip(many);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", bytes)).hasMessageContaining("2,001 files; at most 2,000");
    }

    @Test
    void a_cut_archive_is_called_broken() throws Exception {
        // Given
        byte[] whole = zip("a.mmd", CHART);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);

        // When, Then
        assertThatThrownBy(() -> Uploads.fromZip("x.zip", cut)).hasMessageContaining("archive is broken");
    }

    @Test
    void a_missing_path_is_told(@TempDir Path root) {
        assertThatThrownBy(() -> Uploads.fromPaths(List.of(root.resolve("nothing.mmd"))))
                .hasMessageContaining("no such file");
    }

    @Test
    void empty_binary_and_unknown_files_say_what_to_do() {
        // Given
        Importers importers = Importers.standard();

        // When
        Reading empty = importers.read(new Upload(List.of(SourceFile.of("a.mmd", ""))));
        Reading binary = importers.read(new Upload(List.of(new SourceFile("a.vsd", new byte[] {1, 0, 2, 0}))));
        Reading unknown = importers.read(new Upload(List.of(SourceFile.of("a.weird", "\u0001 ~~ {{{"))));

        // Then
        assertThat(empty.problems()).singleElement().satisfies(p -> assertThat(p.getMessage())
                .contains("file is empty"));
        assertThat(binary.problems()).singleElement().satisfies(p -> assertThat(p.getMessage())
                .contains("Save it as .vsdx"));
        assertThat(unknown.problems()).singleElement().satisfies(p -> assertThat(p.getMessage())
                .contains("docs/formats.md"));
    }
}
