/**
 * Ticket links: which findings have an item in a tracker, and the leased rows that carry the work of keeping both
 * sides in step. {@link dev.vedette.tracker.ticket.CreateProtocol} and {@link dev.vedette.tracker.ticket.ThreeWay}
 * are pure; {@link dev.vedette.tracker.ticket.LinkWorker} moves the rows.
 */
package dev.vedette.tracker.ticket;
