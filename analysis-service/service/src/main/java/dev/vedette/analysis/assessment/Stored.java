package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import java.util.UUID;

/** An assessment that was kept. */
public record Stored(UUID id, long revision, Assessment document) {}
