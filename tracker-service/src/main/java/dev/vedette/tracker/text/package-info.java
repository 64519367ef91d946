/** The words of a ticket: what can happen here, the way it takes, what to do first, and when it is done. */
package dev.vedette.tracker.text;
