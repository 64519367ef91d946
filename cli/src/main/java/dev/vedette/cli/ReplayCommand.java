package dev.vedette.cli;

import dev.vedette.cli.analysis.Analyst;
import dev.vedette.cli.analysis.Sources;
import dev.vedette.cli.analysis.SystemName;
import dev.vedette.cli.replay.Replay;
import dev.vedette.cli.replay.ReplayFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays production changes on an architecture and prints what each of them moves. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Judges an architecture, then applies changes one after the other and prints what each of them"
                + " wakes, worsens, calms and leaves alone.",
        footer = {
            "",
            "FILE holds one plain statement a line, or is a JSON array. Each item of that is a CloudEvent of a change,",
            "{\"statement\": \"what happened\"}, or {\"sources\": [PATH...]} that replace the sources."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders that describe one system.")
    private List<Path> paths;

    @Option(names = "--changes", paramLabel = "FILE", required = true, description = "The changes, in their order.")
    private Path changes;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ReplayFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Option(names = "--name", description = "Name of the system; otherwise that of the first path.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Messages messages = Messages.to(spec.commandLine().getErr());
        Sources sources = Sources.read(paths);
        messages.problems(sources);
        if (!sources.usable()) {
            return ExitCode.UNREADABLE;
        }
        Analyst analyst = new Analyst(name == null ? SystemName.of(paths.getFirst()) : name);
        Replay replay = new Replay(analyst, sources, messages::problems);
        Output.write(format.play(replay, changes, analyst.systemId()), out);
        return sources.unread().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
