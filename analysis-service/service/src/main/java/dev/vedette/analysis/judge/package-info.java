/**
 * Judges model revisions as they are told. Judging is pure and runs before the transaction opens; assessment, findings,
 * cursor and events commit together.
 */
package dev.vedette.analysis.judge;
