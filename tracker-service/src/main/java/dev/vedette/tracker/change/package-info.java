/**
 * Production changes: received in any dress, normalised, bound to an element of a model, told as {@code
 * change.observed}, and tied to what the next assessment makes of them.
 */
package dev.vedette.tracker.change;
