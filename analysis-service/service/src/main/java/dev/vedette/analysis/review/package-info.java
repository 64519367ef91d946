/**
 * Changing the catalogue: a release of ATLAS or a pack is reviewed for what it touches, and once it is accepted the systems
 * are judged again.
 */
package dev.vedette.analysis.review;
