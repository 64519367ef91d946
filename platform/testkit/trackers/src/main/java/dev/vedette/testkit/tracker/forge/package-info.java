/** Stateful GitHub Issues and GitLab Issues, as much of them as the product uses. */
package dev.vedette.testkit.tracker.forge;
