/**
 * What an admin may do with dead letters and with events that were sent already. A service makes it reachable by
 * extending {@link dev.vedette.web.operations.EventOperations} with its own path.
 */
package dev.vedette.web.operations;
