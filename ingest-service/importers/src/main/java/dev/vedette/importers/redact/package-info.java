/**
 * Takes credentials out of everything that leaves a reader: names, labels, quotes, facts, receipts and problems of every
 * format. {@link dev.vedette.importers.redact.Redaction} does it for one reading, {@link dev.vedette.importers.redact.Redactor}
 * for one text. That a secret stood in the clear, and where, stays as a fact.
 */
package dev.vedette.importers.redact;
