package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import dev.vedette.local.run.RunFile;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops the run from any shell. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stays.")
final class DownCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    @Override
    public Integer call() throws Exception {
        System.out.println(stop(Layout.fromEnvironment()) ? "Stopped; the data stays." : "Nothing runs.");
        return 0;
    }

    /** @return whether there was something to stop */
    static boolean stop(Layout layout) throws Exception {
        Optional<RunFile> found = RunFile.read(layout);
        if (found.isEmpty()) {
            return false;
        }
        RunFile run = found.get();
        Optional<ProcessHandle> launcher = run.launcher().process();
        boolean ran = launcher.isPresent() || !run.survivors().isEmpty();
        if (launcher.isPresent()) {
            System.out.println("Stopping ...");
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                launcher.get().destroyForcibly();
            }
        }
        // read again: the launcher may have started children anew since
        RunFile.read(layout).ifPresent(left -> Leftovers.stop(left, System.out::println));
        Files.deleteIfExists(RunFile.in(layout));
        return ran;
    }
}
