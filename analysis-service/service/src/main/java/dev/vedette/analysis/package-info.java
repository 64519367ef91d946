/**
 * analysis-service: judges every model revision and keeps what came of it. {@code judge} turns events into assessments,
 * {@code assessment} keeps the documents, {@code finding} the lasting findings with their history; {@code oneshot} and
 * {@code whatif} judge without keeping anything, {@code live} tells of new assessments as they come.
 */
package dev.vedette.analysis;
