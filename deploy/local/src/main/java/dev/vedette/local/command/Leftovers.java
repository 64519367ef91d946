package dev.vedette.local.command;

import dev.vedette.local.process.Supervisor;
import dev.vedette.local.run.RunFile;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Children whose launcher was killed: nobody watches them, so they are ended before anything is started anew. */
final class Leftovers {

    private static final long PATIENCE_SECONDS = 12;

    private Leftovers() {}

    static void stop(RunFile run, Supervisor.Console console) {
        List<RunFile.Entry> left = run.survivors().reversed();
        if (left.isEmpty()) {
            return;
        }
        console.line("Ending what an earlier run left behind: "
                + String.join(", ", left.stream().map(RunFile.Entry::name).toList()));
        left.forEach(e -> e.process().ifPresent(Leftovers::end));
    }

    /** Asks first; kills when that does not help. */
    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
