/** Plain SQL on the service's own schema, inside the transactions of the container. */
package dev.vedette.tracker.store;
