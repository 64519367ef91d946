package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the run, in this terminal or behind it. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts broker, Postgres and the services on 127.0.0.1 and keeps them running until Ctrl-C or 'down'.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private PortOptions ports;

    @Option(names = "--detach", description = "Return when everything is ready; it goes on in the background.")
    private boolean detach;

    @Option(names = "--no-example", description = "Do not load the example system on first start.")
    private boolean noExample;

    @Override
    public Integer call() throws Exception {
        Layout layout = Layout.fromEnvironment();
        layout.create();
        Terminal terminal = Terminal.standard();
        Optional<RunFile> earlier = RunFile.read(layout);
        if (earlier.isPresent() && earlier.get().launcherRuns()) {
            terminal.line("It runs already (process %d). './vedette status' shows it, './vedette down' stops it."
                    .formatted(earlier.get().launcher().pid()));
            return 0;
        }
        if (earlier.isPresent()) {
            Leftovers.stop(earlier.get(), terminal);
        }
        Ports wanted = ports.ports();
        List<String> taken = wanted.taken();
        if (!taken.isEmpty()) {
            taken.forEach(t -> System.err.println("vedette: " + t));
            return LocalCommands.WRONG_USE;
        }
        return detach
                ? Background.start(layout, wanted, !noExample)
                : new Run(layout, wanted, !noExample, terminal).untilStopped();
    }
}
