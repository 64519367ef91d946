/** Proof that a control works at an element: collected, hashed, reviewed, and stale once the element changes. */
package dev.vedette.tracker.evidence;
