/**
 * What one local run is: where its files are ({@link dev.vedette.local.run.Layout}), on which ports it listens ({@link
 * dev.vedette.local.run.Ports}) and which processes belong to it ({@link dev.vedette.local.run.RunFile}).
 */
package dev.vedette.local.run;
