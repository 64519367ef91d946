/** Ticket texts are composed in Markdown; here they become what each tracker wants. */
package dev.vedette.tracker.markdown;
