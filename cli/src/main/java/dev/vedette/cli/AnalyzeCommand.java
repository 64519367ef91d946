package dev.vedette.cli;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.cli.analysis.SystemName;
import dev.vedette.cli.report.Format;
import dev.vedette.cli.report.Locations;
import dev.vedette.cli.report.ReportContext;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an architecture and prints its threats. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Reads text, diagrams and infrastructure code and prints which threats apply, why, and what to do first.",
        footer = {
            "",
            "Exit codes: 0 done; 1 findings at or above --fail-on; 2 wrong use; 3 an input could not be read or describes no system."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files and folders (or zips) that describe one system.")
    private List<Path> paths;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "End with code 1 when a finding is critical, high, medium or low, or worse than that.")
    private Severity failOn;

    @Option(names = "--name", description = "Name of the system; otherwise that of the first path.")
    private String name;

    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description = "Packs of threats, controls and mappings to judge by, beside the built-in catalogue.")
    private Path packs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Messages messages = Messages.to(spec.commandLine().getErr());
        messages.progress("Reading "
                + String.join(", ", paths.stream().map(Path::toString).toList()));
        Sources sources = Sources.read(paths);
        messages.problems(sources);
        if (!sources.usable()) {
            return ExitCode.UNREADABLE;
        }
        Analyst analyst = new Analyst(name == null ? SystemName.of(paths.getFirst()) : name, packs);
        Model model = analyst.merge(sources, null);
        messages.progress("Judging %d components and %d flows"
                .formatted(model.components().size(), model.flows().size()));
        Assessment assessment = analyst.judge(model, sources.receipts());
        boolean colours =
                out == null && "1".equals(System.getenv("VEDETTE_TTY_OUT")) && System.getenv("NO_COLOR") == null;
        Output.write(format.render(assessment, new ReportContext(new Locations(paths), colours)), out);
        if (model.components().isEmpty()) {
            messages.nothing(paths);
            return ExitCode.UNREADABLE;
        }
        if (!sources.unread().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return failOn != null && reaches(assessment, failOn) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static boolean reaches(Assessment assessment, Severity limit) {
        return assessment.findings().stream()
                .filter(f -> f.verdict().equals("applies"))
                .anyMatch(f -> Severity.of(f.severity()).atLeast(limit));
    }
}
