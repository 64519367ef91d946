/**
 * Fuzz targets of every reader that we wrote by hand. The normal test run tries each on its corpus (the samples and what
 * fuzzing found, under {@code ParserFuzzTestInputs/}); with {@code JAZZER_FUZZ=1} and one method selected it fuzzes:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl ingest-service/importers test -Dtest=ParserFuzzTest#mermaid</pre>
 */
package dev.vedette.importers.fuzz;
