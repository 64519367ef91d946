/**
 * Stateful fake issue trackers that speak the real HTTP interfaces. Tests drive them through the product's own
 * clients; the local run shows one of them as the demo tracker. Needs nothing but the JDK and Jackson at run time.
 */
package dev.vedette.testkit.tracker;
