/** Connections to trackers, their profiles, credentials and health. */
package dev.vedette.tracker.connection;
