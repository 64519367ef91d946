/** From paths to an assessment: {@link dev.vedette.cli.analysis.Sources} reads, {@link dev.vedette.cli.analysis.Analyst} judges. */
package dev.vedette.cli.analysis;
