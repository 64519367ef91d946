/**
 * Clocks that somebody answers for: findings to fix, reviews to hold, decisions, evidence and credentials that end.
 * Whoever owns a clock implements {@link dev.vedette.tracker.deadline.Clocks}; every mark is told once, as an event.
 */
package dev.vedette.tracker.deadline;
