package dev.vedette.analysis.finding;

import dev.vedette.contracts.assessment.Assessment;

/** A finding as it stood before an assessment. @param finding its last state that applied or was mitigated */
record Known(String id, String status, Assessment.Finding finding) {}
