/**
 * Threats, controls, frameworks and training links as data. {@link dev.vedette.engine.catalogue.Catalogue} reads the
 * built-in files once and organisation packs on top; a file that is wrong is refused with file, line and expectation.
 */
package dev.vedette.engine.catalogue;
