package dev.vedette.cli;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.cli.analysis.SystemName;
import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an architecture, asks one thing of it and prints the answer. */
@Command(mixinStandardHelpOptions = true)
abstract class QuestionCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders that describe one system.")
    private List<Path> paths;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Answer.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Option(names = "--name", description = "Name of the system; otherwise that of the first path.")
    private String name;

    @Option(
            names = "--packs",
            paramLabel = "FOLDER",
            description = "Packs of threats, controls and mappings to judge by.")
    private Path packs;

    @Spec
    private CommandSpec spec;

    abstract Answer ask(Described system);

    @Override
    public Integer call() {
        Sources sources = Sources.read(paths);
        Messages.to(spec.commandLine().getErr()).problems(sources);
        if (!sources.usable()) {
            return ExitCode.UNREADABLE;
        }
        Analyst analyst = new Analyst(name == null ? SystemName.of(paths.getFirst()) : name, packs);
        Output.write(ask(Described.of(analyst, sources, null)).in(format), out);
        return sources.unread().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
