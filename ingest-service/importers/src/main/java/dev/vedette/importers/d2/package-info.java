/**
 * D2. Its text is parsed into statements, those are built into shapes and edges, and these become a sketch. Styles,
 * layout and globs have no meaning for an architecture and are passed over.
 */
package dev.vedette.importers.d2;
