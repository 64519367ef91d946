/** The seven ways in which senders of webhooks prove who they are. Comparisons take the same time for all inputs. */
package dev.vedette.tracker.signature;
