package dev.vedette.importers.spi;

import dev.vedette.contracts.assessment.Receipt;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files that came together, by path. Nothing outside of it may be read. */
public final class Upload {
    private final SortedMap<String, SourceFile> files;
    private final List<Receipt> skipped;

    public Upload(Collection<SourceFile> files) {
        this(files, List.of());
    }

    /** @param skipped receipts of what was left out while the files were gathered */
    public Upload(Collection<SourceFile> files, List<Receipt> skipped) {
        SortedMap<String, SourceFile> byPath = new TreeMap<>();
        for (SourceFile f : files) {
            if (byPath.put(f.path(), f) != null) {
                throw new IllegalArgumentException("two files of the upload have the path " + f.path());
            }
        }
        this.files = Collections.unmodifiableSortedMap(byPath);
        this.skipped = List.copyOf(skipped);
    }

    /** What was left out while the files were gathered, and why. */
    public List<Receipt> skipped() {
        return skipped;
    }

    /** Sorted by path. */
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
