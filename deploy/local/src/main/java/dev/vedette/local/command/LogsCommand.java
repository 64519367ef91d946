package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of the logs, and goes on printing when asked to. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints the logs of one child or of all.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "broker, postgres, ingest, analysis, tracker, ...")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "How many lines of each (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Layout layout = Layout.fromEnvironment();
        List<Path> files = files(layout);
        if (files.isEmpty()) {
            System.err.println("vedette: there is no log " + (service == null ? "yet" : "of '" + service + "'") + " in "
                    + layout.logs());
            return LocalCommands.WRONG_USE;
        }
        Map<Path, Long> positions = new LinkedHashMap<>();
        for (Path file : files) {
            positions.put(file, Files.size(file));
            List<String> all =
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(l -> print(file, l, files.size() > 1));
        }
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(300);
            for (Path file : files) {
                positions.put(file, printFrom(file, positions.get(file), files.size() > 1));
            }
        }
        return 0;
    }

    private List<Path> files(Layout layout) throws IOException {
        if (service != null) {
            Path one = layout.log(service);
            return Files.isRegularFile(one) ? List.of(one) : List.of();
        }
        if (!Files.isDirectory(layout.logs())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(layout.logs())) {
            return new ArrayList<>(all.filter(p -> p.toString().endsWith(".log"))
                    .filter(p -> !p.getFileName().toString().startsWith("build-"))
                    .sorted()
                    .toList());
        }
    }

    /** @return where it stopped; a log that was set aside begins anew */
    private static long printFrom(Path file, long position, boolean named) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = in.length() < position ? 0 : position;
            in.seek(from);
            String line;
            while ((line = in.readLine()) != null) {
                print(file, new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), named);
            }
            return in.getFilePointer();
        }
    }

    private static void print(Path file, String line, boolean named) {
        String name = file.getFileName().toString().replace(".log", "");
        System.out.println(named ? name + " | " + line : line);
    }
}
