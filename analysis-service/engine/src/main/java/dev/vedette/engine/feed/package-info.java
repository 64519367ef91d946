/**
 * Releases of outside lists of techniques: what is new, changed or retired between two of them, and what that means for the
 * catalogue.
 */
package dev.vedette.engine.feed;
