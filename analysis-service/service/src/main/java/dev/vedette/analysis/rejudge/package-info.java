/**
 * Judges every stored model again when the catalogue has changed: rows with priorities and leases, worked off in the
 * background, most critical systems first. Only what the new catalogue moves is told.
 */
package dev.vedette.analysis.rejudge;
