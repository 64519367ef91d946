package dev.vedette.importers.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files that came together, by path. Nothing outside of it may be read. */
public final class Upload {
    private final SortedMap<String, SourceFile> files;

    public Upload(Collection<SourceFile> files) {
        SortedMap<String, SourceFile> byPath = new TreeMap<>();
        for (SourceFile f : files) {
            if (byPath.put(f.path(), f) != null) {
                throw new IllegalArgumentException("two files of the upload have the path " + f.path());
            }
        }
        this.files = Collections.unmodifiableSortedMap(byPath);
    }

    /** Sorted by path. */
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
