package dev.vedette.ingest.source;

import java.time.Instant;
import java.util.List;

/** A source as the interface shows it, newest version first. */
public record SourceView(String name, long currentVersion, Instant updatedAt, List<Version> versions) {

    /** @param size bytes of all files together */
    public record Version(long number, String sha256, long size, String by, Instant at) {}
}
