package dev.vedette.ingest.system;

import java.util.List;
import java.util.UUID;

/**
 * What building a revision needs to know of a system.
 *
 * @param owner person, or {@code null}
 * @param team fallback, or {@code null}
 * @param reviewCadenceDays longest time between two reviews; 0 leaves it to the criticality
 * @param generation moves with every change of what the model is built from
 * @param latestRevision 0 before the first
 * @param latestHash of the latest revision, or {@code null}
 */
public record SystemHead(
        UUID id,
        String tenant,
        String name,
        String criticality,
        String owner,
        String team,
        int reviewCadenceDays,
        List<String> dataClasses,
        long generation,
        long latestRevision,
        String latestHash) {}
