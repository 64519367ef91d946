/** The small HTTP server under every fake: routes, a log of what passed, and faults armed from outside. */
package dev.vedette.testkit.tracker.http;
