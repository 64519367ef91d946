/** Dead letters and replay of this service, for admins. */
package dev.vedette.tracker.operations;
