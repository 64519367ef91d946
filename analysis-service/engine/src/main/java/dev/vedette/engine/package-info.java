/**
 * Judging: {@link dev.vedette.engine.Judge} turns one model revision and the catalogue into an assessment. Pure and
 * deterministic; no clock, no randomness, no network. {@link dev.vedette.engine.Delta} compares two assessments.
 */
package dev.vedette.engine;
