/** Puts the example system of {@code examples/support-agent} into a fresh run, through the same APIs users call. */
package dev.vedette.local.example;
