/** Webhooks of trackers. What they say is never believed: they only tell which item to read again. */
package dev.vedette.tracker.hook;
