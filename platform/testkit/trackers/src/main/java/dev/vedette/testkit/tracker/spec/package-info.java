/** Judges what passes by the trackers' official descriptions, where those lie beside the repository. */
package dev.vedette.testkit.tracker.spec;
