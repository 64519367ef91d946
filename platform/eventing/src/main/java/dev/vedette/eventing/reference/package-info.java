/** Models too large for an event: the event carries a reference, the body is fetched here and checked against its hash. */
package dev.vedette.eventing.reference;
