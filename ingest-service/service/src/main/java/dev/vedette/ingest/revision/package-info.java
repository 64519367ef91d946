/**
 * Builds the model of a system and keeps its revisions. {@link dev.vedette.ingest.revision.Revising} is the one way in:
 * read what there is, build outside any transaction, then commit the proposal, the revision and its event together.
 */
package dev.vedette.ingest.revision;
