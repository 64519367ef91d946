package dev.vedette.ingest.system;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A system as the interface shows it. */
public record SystemView(
        UUID id,
        String name,
        String owner,
        String team,
        String criticality,
        List<String> dataClasses,
        int reviewCadenceDays,
        long latestRevision,
        String latestHash,
        Instant createdAt,
        Instant updatedAt) {}
