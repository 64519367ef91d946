package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row a finding, by RFC 4180, safe to open in a spreadsheet. */
final class CsvReport implements Report {

    private static final String END = "\r\n";
    private static final List<String> HEAD = List.of(
            "id",
            "severity",
            "verdict",
            "theoretical",
            "code",
            "threat",
            "title",
            "layer",
            "components",
            "path",
            "likelihood",
            "impact",
            "inherent",
            "residual",
            "why",
            "first step",
            "owasp-llm-2025",
            "owasp-agentic",
            "atlas",
            "stride",
            "cwe");

    @Override
    public String render(Assessment assessment, ReportContext context) {
        Names names = new Names(assessment);
        StringBuilder out = new StringBuilder(row(HEAD));
        List<Finding> all = new ArrayList<>(Order.applying(assessment));
        all.addAll(Order.mitigated(assessment));
        for (Finding f : all) {
            out.append(row(List.of(
                    f.id(),
                    f.severity(),
                    f.verdict(),
                    Boolean.toString(f.theoretical()),
                    text(f.code()),
                    f.threat(),
                    f.title(),
                    f.layer(),
                    f.components().stream().map(names::of).collect(Collectors.joining("; ")),
                    names.path(f),
                    Integer.toString(f.likelihood()),
                    Integer.toString(f.impact()),
                    Integer.toString(f.inherent()),
                    Integer.toString(f.residual()),
                    text(f.why()),
                    text(f.firstStep()),
                    ids(f, "owasp-llm-2025"),
                    ids(f, "owasp-agentic"),
                    ids(f, "atlas"),
                    ids(f, "stride"),
                    ids(f, "cwe"))));
        }
        return out.toString();
    }

    private static String ids(Finding f, String framework) {
        return String.join(" ", f.frameworks().getOrDefault(framework, List.of()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + END;
    }

    /** Names come from diagrams, so a cell that a spreadsheet would run as a formula gets an apostrophe. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.matches("(?s).*[\",\r\n].*") || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
