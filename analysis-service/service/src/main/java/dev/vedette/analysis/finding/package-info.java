/**
 * Findings: the lasting identity of (system, threat, target) over all revisions. A finding's verdict may go and come
 * back, its id does not change; {@link dev.vedette.analysis.finding.Moves} says what an assessment moved.
 */
package dev.vedette.analysis.finding;
