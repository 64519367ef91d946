/**
 * What a tracker must be able to do, and how its answers are told apart. An adapter makes one HTTP call where it can
 * and says honestly what became of it: done, surely not done, or nobody knows.
 */
package dev.vedette.tracker.spi;
