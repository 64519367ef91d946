/**
 * The table behind {@link dev.vedette.eventing.Outbox}: written in the service's transaction, sent to Kafka by one relay
 * per service, kept for a week so that it can be sent again.
 */
package dev.vedette.eventing.outbox;
