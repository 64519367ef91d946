/** Behaviour of the whole service. */
package dev.vedette.tracker.functional;
