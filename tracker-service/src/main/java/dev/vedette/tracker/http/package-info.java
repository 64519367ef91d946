/** One HTTP exchange with a tracker: what its reply means, and how fast it may be asked. */
package dev.vedette.tracker.http;
