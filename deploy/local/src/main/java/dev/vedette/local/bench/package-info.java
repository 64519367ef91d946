/** Measures this machine from outside, through the APIs, and writes {@code docs/performance.md}. */
package dev.vedette.local.bench;
