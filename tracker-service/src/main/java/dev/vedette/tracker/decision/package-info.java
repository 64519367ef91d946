/**
 * What people decide about findings: accept for a time, false positive, transfer, plan. An acceptance holds for the
 * facts it was made on and ends when they change.
 */
package dev.vedette.tracker.decision;
