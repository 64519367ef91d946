/**
 * Imports: files, texts and archives that people hand in. Each is read on its own first, so that what cannot be read is
 * refused with its place before anything is stored; then it becomes a source and the model is built again.
 */
package dev.vedette.ingest.upload;
