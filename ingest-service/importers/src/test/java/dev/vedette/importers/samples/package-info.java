/**
 * A small input of every format, under {@code samples/formats/<format>/} of the test resources. Tests that hold for all formats
 * go over them; whoever adds a reader adds its sample there, and {@link dev.vedette.importers.samples.SamplesTest} says so.
 */
package dev.vedette.importers.samples;
