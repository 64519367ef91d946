/** Folds a change seen in production into a model: {@link dev.vedette.importers.change.ChangeFold}. */
package dev.vedette.importers.change;
