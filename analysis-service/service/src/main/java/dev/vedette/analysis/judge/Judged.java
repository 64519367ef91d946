package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.Revision;
import dev.vedette.contracts.assessment.Assessment;

/** A revision with its assessment. @param catalogue key of the catalogue it was judged by */
record Judged(Revision revision, Assessment document, String catalogue, long durationMillis) {}
