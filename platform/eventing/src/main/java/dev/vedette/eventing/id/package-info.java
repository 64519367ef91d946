/** The one place ids come from: UUIDv7, so that rows sort by the time they were made. */
package dev.vedette.eventing.id;
