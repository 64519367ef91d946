package dev.vedette.ingest.revision;

/**
 * The revision a system is at after a proposal.
 *
 * @param created {@code false} when the proposal changed nothing in the model: the same revision, no event
 */
public record Committed(long revision, String hash, boolean created) {}
