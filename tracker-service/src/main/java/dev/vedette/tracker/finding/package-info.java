/** The read model of findings, kept from {@code finding.changed}. */
package dev.vedette.tracker.finding;
