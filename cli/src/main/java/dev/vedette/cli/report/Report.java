package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;

/** Writes an assessment in one format. */
@FunctionalInterface
interface Report {
    String render(Assessment assessment, ReportContext context);
}
