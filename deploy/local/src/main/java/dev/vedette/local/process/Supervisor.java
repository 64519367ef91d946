package dev.vedette.local.process;

import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The children of a run. Keeps the run file true, tells people what happens, and stops everything in the reverse order
 * of the start, so that no service loses its broker or database before it ends.
 */
public final class Supervisor implements ChildListener {

    /** Where messages for people go. */
    public interface Console {
        void line(String text);
    }

    private final Layout layout;
    private final Ports ports;
    private final Patience patience;
    private final Clock clock;
    private final Console console;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private volatile String phase = "starting";
    private volatile String startFailure;

    public Supervisor(Layout layout, Ports ports, Patience patience, Clock clock, Console console) {
        this.layout = layout;
        this.ports = ports;
        this.patience = patience;
        this.clock = clock;
        this.console = console;
        save();
    }

    /** Starts children and waits until all of them are ready; their states can be watched meanwhile. */
    public void start(List<ChildSpec> specs, StartProgress progress) throws StartFailedException, InterruptedException {
        List<Child> started = new ArrayList<>();
        for (ChildSpec spec : specs) {
            Child child = new Child(spec, patience, clock, this);
            children.add(child);
            started.add(child);
            Thread thread = new Thread(child, spec.name());
            thread.start();
        }
        synchronized (this) {
            while (!started.stream().allMatch(c -> c.state() == Child.State.READY)) {
                if (startFailure != null) {
                    throw new StartFailedException(startFailure);
                }
                progress.waitingFor(started.stream()
                        .filter(c -> c.state() != Child.State.READY)
                        .map(c -> c.spec().name())
                        .toList());
                wait(250);
            }
        }
    }

    public void ready() {
        phase = "ready";
        save();
    }

    public void stopAll() throws InterruptedException {
        phase = "stopping";
        save();
        List<Child> reversed = children.reversed();
        for (Child child : reversed) {
            child.stop();
        }
    }

    @Override
    public void changed(Child child) {
        synchronized (this) {
            notifyAll();
        }
        save();
    }

    @Override
    public void failed(Child child, String reason, Duration restartIn) {
        String name = child.spec().name();
        if (phase.equals("starting")) {
            synchronized (this) {
                startFailure = name + " " + reason + " while starting.\n  Its last lines ("
                        + child.spec().log() + "):\n    "
                        + String.join("\n    ", RotatingLog.tail(child.spec().log(), 15));
                notifyAll();
            }
        } else if (phase.equals("ready")) {
            console.line("%s %s; starting it again in %d s (log: %s)"
                    .formatted(name, reason, restartIn.toSeconds(), child.spec().log()));
        }
    }

    private synchronized void save() {
        ProcessHandle self = ProcessHandle.current();
        RunFile.Entry launcher = new RunFile.Entry("launcher", self.pid(), RunFile.started(self), 0, phase, 0);
        try {
            new RunFile(
                            phase,
                            launcher,
                            ports,
                            children.stream().map(Child::entry).toList())
                    .write(layout);
        } catch (IOException e) {
            console.line("cannot write " + RunFile.in(layout) + ": " + e.getMessage());
        }
    }
}
