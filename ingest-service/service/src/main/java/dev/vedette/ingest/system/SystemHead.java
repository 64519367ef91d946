package dev.vedette.ingest.system;

import java.util.List;
import java.util.UUID;

/**
 * What building a revision needs to know of a system.
 *
 * @param generation moves with every change of what the model is built from
 * @param latestRevision 0 before the first
 * @param latestHash of the latest revision, or {@code null}
 */
public record SystemHead(
        UUID id,
        String tenant,
        String name,
        String criticality,
        List<String> dataClasses,
        long generation,
        long latestRevision,
        String latestHash) {}
