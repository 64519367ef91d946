/**
 * Sources of a system, in numbered versions whose files are kept by content. The model is always built from the current
 * version of every source that was not removed.
 */
package dev.vedette.ingest.source;
