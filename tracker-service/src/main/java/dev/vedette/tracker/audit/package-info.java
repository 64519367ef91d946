/** The append-only, hash-chained record of what people and rules decided. */
package dev.vedette.tracker.audit;
