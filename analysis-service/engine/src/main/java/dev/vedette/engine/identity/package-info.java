/** Lasting ids: of findings over revisions, formats and renames, of questions, and of groups of findings. */
package dev.vedette.engine.identity;
