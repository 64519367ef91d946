package dev.vedette.local.command;

import dev.vedette.local.run.Launcher;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the launcher a second time, apart from this terminal, and shows what it says until it is ready. */
final class Background {

    private static final String LAST_LINE = "Stop it with";

    private Background() {}

    /** @return exit code */
    static int start(Layout layout, Ports ports, boolean withExample) throws IOException, InterruptedException {
        Path log = layout.log("launcher");
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command(ports, withExample))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        int shown = 0;
        while (true) {
            boolean ended = launcher.waitFor(300, TimeUnit.MILLISECONDS);
            String text = Files.readString(log, StandardCharsets.UTF_8);
            int upTo = text.lastIndexOf('\n') + 1;
            if (upTo > shown) {
                System.out.print(text.substring(shown, upTo));
                System.out.flush();
                shown = upTo;
            }
            if (text.contains(LAST_LINE) && text.endsWith("\n")) {
                return 0;
            }
            if (ended) {
                return RunFile.read(layout).isPresent() ? 1 : launcher.exitValue();
            }
        }
    }

    private static List<String> command(Ports ports, boolean withExample) {
        List<String> command = new ArrayList<>();
        boolean setsid = Files.isExecutable(Path.of("/usr/bin/setsid"));
        command.add(setsid ? "/usr/bin/setsid" : "nohup"); // a closed terminal or its Ctrl-C must not reach it
        command.addAll(Launcher.command(ports, withExample));
        return command;
    }
}
