/**
 * Every threat against every target: applies, mitigated, not applicable because, or unknown until. The ledger is grouped
 * for reading; nothing that was considered is left out of it.
 */
package dev.vedette.engine.ledger;
