package dev.vedette.analysis.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A pack in force.
 *
 * @param reviewId the review it was accepted in
 */
public record AcceptedPack(String name, String text, UUID reviewId, String acceptedBy, Instant acceptedAt) {}
