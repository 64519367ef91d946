/** Markdown: each fenced diagram is an input of its own, what is left is prose. */
package dev.vedette.importers.markdown;
