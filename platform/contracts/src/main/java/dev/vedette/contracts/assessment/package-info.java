/**
 * The assessment document {@code vedette-assessment/1}: what judging one revision against one catalogue found. The
 * CLI prints it, {@code POST /api/analysis/analyze} answers with it, and its JSON Schema stands in the resources.
 */
package dev.vedette.contracts.assessment;
