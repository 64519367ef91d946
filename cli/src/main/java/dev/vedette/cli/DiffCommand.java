package dev.vedette.cli;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.cli.analysis.SystemName;
import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import dev.vedette.cli.question.Moves;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Judges two states of one system and prints what moved, each finding with the reason.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "File or folder that describes it before.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "File or folder that describes it after.")
    private Path after;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Answer.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Sources was = Sources.read(List.of(before));
        Sources is = Sources.read(List.of(after));
        Messages messages = Messages.to(spec.commandLine().getErr());
        messages.problems(was);
        messages.problems(is);
        if (!was.usable() || !is.usable()) {
            return ExitCode.UNREADABLE;
        }
        Analyst analyst = new Analyst(SystemName.of(before), null);
        Described first = Described.of(analyst, was, null);
        Described second = Described.of(analyst, is, first.model());
        Output.write(Moves.between(first.assessment(), second.assessment()).in(format), out);
        return ExitCode.DONE;
    }
}
