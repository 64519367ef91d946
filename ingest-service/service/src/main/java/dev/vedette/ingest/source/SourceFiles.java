package dev.vedette.ingest.source;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A source and its files.
 *
 * @param name lasting name within the system; handing it in again replaces all its files
 */
public record SourceFiles(String name, List<SourceFile> files) {
    public SourceFiles {
        files = files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    /** The same for the same paths and contents. */
    public String sha256() {
        return Json.sha256(files.stream()
                .map(f -> f.path() + "\0" + Json.sha256(f.bytes()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    long size() {
        return files.stream().mapToLong(f -> f.bytes().length).sum();
    }
}
