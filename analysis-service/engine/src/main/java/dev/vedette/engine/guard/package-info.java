/**
 * Which safeguards stand where, how well they are known to work, and whether they dominate: a guard that can be walked
 * round does not count.
 */
package dev.vedette.engine.guard;
