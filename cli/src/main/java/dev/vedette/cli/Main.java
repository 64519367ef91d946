package dev.vedette.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the {@code vedette} script for everything that needs no server. */
@Command(
        name = "vedette",
        mixinStandardHelpOptions = true,
        description = "Threats of AI systems, judged on this machine.",
        subcommands = {
            AnalyzeCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            WhatIfCommand.class,
            ControlsCommand.class,
            FeatureCommand.class,
            ComplianceCommand.class,
            CatalogueCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
    }

    static int execute(PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("vedette: the input is too deep or too large to judge here (" + e + ")");
            return ExitCode.UNREADABLE;
        }
    }

    private static int failed(Exception failure, PrintWriter err) {
        String message = failure.getMessage();
        err.println("vedette: " + (message == null ? failure.getClass().getSimpleName() : message));
        if (System.getenv("VEDETTE_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return failure instanceof WrongUseException ? ExitCode.WRONG_USE : ExitCode.UNREADABLE;
    }
}
