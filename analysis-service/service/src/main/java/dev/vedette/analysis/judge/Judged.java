package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.Revision;
import dev.vedette.contracts.assessment.Assessment;

/** A revision with its assessment. */
record Judged(Revision revision, Assessment document, long durationMillis) {}
