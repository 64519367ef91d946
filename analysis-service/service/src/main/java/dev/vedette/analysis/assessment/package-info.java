/** Judged systems, the models they were judged on, and the assessment documents. */
package dev.vedette.analysis.assessment;
