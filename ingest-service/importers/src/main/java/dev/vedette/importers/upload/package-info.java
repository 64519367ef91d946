/**
 * Gathers the files of an upload from a folder, an archive or memory within limits, before any parser sees them:
 * {@link dev.vedette.importers.upload.Uploads}.
 */
package dev.vedette.importers.upload;
