/**
 * Events at least once, effectively once. A service appends to the {@link dev.vedette.eventing.Outbox} inside its own
 * transaction, and implements {@link dev.vedette.eventing.EventHandler} for what it consumes; its incoming channels
 * hand every message to the {@link dev.vedette.eventing.Dispatcher}. The guarantees are in
 * {@code docs/adr/0002-outbox-and-cursor.md}. No other module touches Kafka.
 */
package dev.vedette.eventing;
