/**
 * Turns what teams already have into models. A format family is a package that implements
 * {@link dev.vedette.importers.spi.Importer}; {@code Importers} detects, reads and merges. Input is hostile: no parser
 * opens a file or a connection, everything is bounded, and nothing is lost without a line in the receipt.
 */
package dev.vedette.importers;
