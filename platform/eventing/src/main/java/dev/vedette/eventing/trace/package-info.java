/** Carries the W3C trace context through the outbox table and the record headers, so that a trace survives both. */
package dev.vedette.eventing.trace;
