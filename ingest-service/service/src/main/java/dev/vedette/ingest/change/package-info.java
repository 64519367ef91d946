/** Production changes: folded into the model as observed facts; the revision they give names the change as its cause. */
package dev.vedette.ingest.change;
