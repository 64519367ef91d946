package dev.vedette.tracker.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param kind config, test-run, document, attestation or telemetry
 * @param state in-review, approved, rejected, expired or stale
 * @param sha256 of what was handed in
 * @param detail figures of a test run or a telemetry assertion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        UUID id,
        String systemId,
        String element,
        String control,
        String findingId,
        String kind,
        String title,
        String location,
        String sha256,
        String state,
        Instant collectedAt,
        String collector,
        LocalDate validUntil,
        String reviewedBy,
        Instant reviewedAt,
        JsonNode detail) {}
