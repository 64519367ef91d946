package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes the data of the local run. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Stops everything and deletes all data of the local run: systems, findings, tickets, keys, logs.")
final class ResetCommand implements Callable<Integer> {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        Layout layout = Layout.fromEnvironment();
        if (!yes && "1".equals(System.getenv("VEDETTE_TTY_IN")) && System.console() != null) {
            String answer = System.console().readLine("Delete all data of the local run in %s? [y/N] ", layout.state());
            if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
                System.out.println("Nothing was deleted.");
                return LocalCommands.WRONG_USE;
            }
        }
        DownCommand.stop(layout);
        // the unpacked Postgres binaries and what the build remembers are no data and stay
        for (Path p : List.of(
                layout.postgres().resolve("data"),
                layout.postgres().resolve("password"),
                layout.broker(),
                layout.state().resolve("demo-tracker"),
                layout.keys(),
                layout.token(),
                layout.run(),
                layout.logs())) {
            delete(p);
        }
        System.out.println("Deleted. The next './vedette up' begins afresh.");
        return 0;
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
