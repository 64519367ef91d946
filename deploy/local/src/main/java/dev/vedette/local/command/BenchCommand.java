package dev.vedette.local.command;

import dev.vedette.local.bench.Bench;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures this machine on a run of its own; the data of the usual run are not touched. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures start, upload to findings, upload to ticket, judging and memory, with data of its own.")
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private PortOptions ports;

    @Option(names = "--out", description = "Where to write (docs/performance.md).")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Layout usual = Layout.fromEnvironment();
        Ports wanted = ports.ports();
        List<String> taken = wanted.taken();
        if (!taken.isEmpty()) {
            taken.forEach(t -> System.err.println("vedette: " + t));
            return LocalCommands.WRONG_USE;
        }
        Path state = Files.createTempDirectory("vedette-bench");
        Terminal terminal = Terminal.standard();
        String report = new Bench(new Layout(usual.root(), state), wanted, terminal).run();
        Path file = out == null ? usual.root().resolve("docs/performance.md") : out;
        Files.writeString(file, report + kept(file));
        ResetCommand.delete(state);
        System.out.print(report);
        terminal.line("Written to " + file);
        return 0;
    }

    /** What other commands measured stands under headings of its own and stays. */
    private static String kept(Path file) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        int at = before.indexOf("\n## ");
        return at < 0 ? "" : before.substring(at);
    }
}
