/** Waiting for a condition instead of for time to pass. */
package dev.vedette.testkit.wait;
