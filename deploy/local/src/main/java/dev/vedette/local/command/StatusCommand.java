package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Memory;
import dev.vedette.local.run.RunFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what runs. Exit code 0 when all is ready, 1 when something is not, 3 when nothing runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows what runs, where, and how much memory it takes. Exit code 0: all ready; 1: not all; 3: nothing runs.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Layout layout = Layout.fromEnvironment();
        Optional<RunFile> found = RunFile.read(layout);
        if (found.isEmpty()
                || (!found.get().launcherRuns() && found.get().survivors().isEmpty())) {
            System.out.println("Vedette does not run. './vedette up' starts it.");
            return LocalCommands.NOT_RUNNING;
        }
        RunFile run = found.get();
        System.out.printf("%-13s %-9s %-16s %8s %9s %9s%n", "", "state", "address", "process", "memory", "restarts");
        boolean well = run.launcherRuns() && run.phase().equals("ready");
        for (RunFile.Entry child : run.children()) {
            boolean alive = child.process().isPresent();
            well &= alive && child.state().equals("ready");
            System.out.printf(
                    "%-13s %-9s %-16s %8s %6d MB %9d%n",
                    child.name(),
                    alive ? child.state() : "dead",
                    "127.0.0.1:" + child.port(),
                    alive ? child.pid() : "-",
                    Memory.of(child) >> 20,
                    child.restarts());
        }
        System.out.printf(
                "%-13s %-9s %-16s %8d %6d MB%n",
                "launcher",
                run.launcherRuns() ? run.phase() : "dead",
                "",
                run.launcher().pid(),
                Memory.of(run.launcher()) >> 20);
        System.out.printf("%-13s %-9s %-16s %8s %6d MB%n", "total", "", "", "", Memory.of(run) >> 20);
        if (!run.launcherRuns()) {
            System.out.println("The launcher is gone, so nothing watches these. './vedette up' starts afresh.");
        }
        return well ? 0 : 1;
    }
}
