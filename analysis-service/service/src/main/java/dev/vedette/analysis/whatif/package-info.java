/** Comparing without keeping: two revisions against each other, or the latest model with facts and controls toggled. */
package dev.vedette.analysis.whatif;
