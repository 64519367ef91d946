/**
 * What all drawn formats have in common: boxes, arrows and frames. {@link dev.vedette.importers.sketch.SketchDraft}
 * gives them their meaning, so that one system drawn in two formats says the same.
 */
package dev.vedette.importers.sketch;
