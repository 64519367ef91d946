/** Reviews: scheduled by cadence or triggered by what changed, scoped, coalesced, with a clock and a sealed record. */
package dev.vedette.tracker.review;
