/**
 * From a Kafka record to a committed handler: decoded, compared with the cursor, prepared, and committed together with the
 * cursor. What cannot be handled goes to the dead letters, what cannot be handled yet waits.
 */
package dev.vedette.eventing.consume;
