package dev.vedette.local.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands as the script calls them. */
@Command(
        name = "vedette",
        description = "The local run of Vedette.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            BenchCommand.class
        })
public final class LocalCommands {

    /** Wrong use, as in the command line interface. */
    static final int WRONG_USE = 2;
    /** {@code status} of a run that is not there. */
    static final int NOT_RUNNING = 3;

    private LocalCommands() {}

    public static int execute(String[] args) {
        CommandLine line = new CommandLine(new LocalCommands());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            String message = failure.getMessage();
            err.println("vedette: " + (message == null ? failure.getClass().getSimpleName() : message));
            if (System.getenv("VEDETTE_DEBUG") != null) {
                failure.printStackTrace(err);
            }
            return 1;
        });
        return line.execute(args);
    }
}
