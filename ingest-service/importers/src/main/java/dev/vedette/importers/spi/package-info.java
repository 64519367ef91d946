/**
 * What a format family implements and with what it says what it read: {@link dev.vedette.importers.spi.Importer},
 * {@link dev.vedette.importers.spi.SourceFile}, {@link dev.vedette.importers.spi.Draft}.
 */
package dev.vedette.importers.spi;
