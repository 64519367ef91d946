package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;

/** The formats of a result, by the names people give. */
public enum Format {
    table(new TableReport()),
    json((assessment, context) -> Json.pretty(assessment)),
    sarif(new SarifReport()),
    html(new HtmlReport()),
    otm(new OtmReport()),
    csv(new CsvReport());

    private final Report report;

    Format(Report report) {
        this.report = report;
    }

    public String render(Assessment assessment, ReportContext context) {
        return report.render(assessment, context);
    }
}
