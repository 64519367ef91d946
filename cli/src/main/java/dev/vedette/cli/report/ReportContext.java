package dev.vedette.cli.report;

/**
 * @param locations where the sources are
 * @param colours whether the reader's terminal shows colours
 */
public record ReportContext(Locations locations, boolean colours) {}
