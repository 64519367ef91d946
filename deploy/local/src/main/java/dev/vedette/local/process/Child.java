package dev.vedette.local.process;

import dev.vedette.local.run.RunFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one program running on a thread of its own: starts it, watches it, and starts it again with growing waits when
 * it ends or is not ready for too long.
 */
public final class Child implements Runnable {

    /** Where a child is in its life. */
    public enum State {
        STARTING,
        READY,
        DOWN,
        WAITING,
        STOPPED
    }

    private static final long LOG_LIMIT = 10L << 20;
    private static final Duration LOOK_EARLY = Duration.ofMillis(300);
    private static final Duration LOOK_LATER = Duration.ofSeconds(2);

    private final ChildSpec spec;
    private final Patience patience;
    private final Clock clock;
    private final ChildListener listener;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();

    private volatile State state = State.STARTING;
    private volatile Process process;
    private volatile int restarts;

    Child(ChildSpec spec, Patience patience, Clock clock, ChildListener listener) {
        this.spec = spec;
        this.patience = patience;
        this.clock = clock;
        this.listener = listener;
    }

    public ChildSpec spec() {
        return spec;
    }

    public State state() {
        return state;
    }

    RunFile.Entry entry() {
        Process p = process;
        boolean alive = p != null && p.isAlive();
        return new RunFile.Entry(
                spec.name(),
                alive ? p.pid() : 0,
                alive ? RunFile.started(p.toHandle()) : 0,
                spec.port(),
                state.name().toLowerCase(),
                restarts);
    }

    @Override
    public void run() {
        try {
            while (!stopped()) {
                Instant start = clock.instant();
                String failure = startAndWatch();
                if (stopped()) {
                    break;
                }
                Duration wait = backoff.afterFailure(Duration.between(start, clock.instant()));
                restarts++;
                become(State.WAITING);
                listener.failed(this, failure, wait);
                stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
            become(State.STOPPED);
            ended.countDown();
        }
    }

    /** @return what went wrong */
    private String startAndWatch() throws InterruptedException {
        become(State.STARTING);
        try {
            process = start();
        } catch (IOException e) {
            return "could not be started: " + e.getMessage();
        }
        listener.changed(this);
        Instant lastWell = null;
        Instant began = clock.instant();
        while (!stopped()) {
            Duration look = state == State.READY ? LOOK_LATER : LOOK_EARLY;
            if (process.waitFor(look.toMillis(), TimeUnit.MILLISECONDS)) {
                return "ended with code " + process.exitValue();
            }
            boolean ready = spec.probe().ready();
            Instant now = clock.instant();
            if (ready) {
                lastWell = now;
                become(State.READY);
            } else if (lastWell == null) {
                if (Duration.between(began, now).compareTo(patience.start()) > 0) {
                    return kill("was not ready after " + patience.start().toSeconds() + " s");
                }
            } else {
                become(State.DOWN);
                if (Duration.between(lastWell, now).compareTo(patience.down()) > 0) {
                    return kill("was down for " + patience.down().toSeconds() + " s");
                }
            }
        }
        return "stopped";
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(spec.command()).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        Process started = builder.start();
        RotatingLog log = new RotatingLog(spec.log(), LOG_LIMIT);
        Thread pump = new Thread(() -> log.copy(started.getInputStream()), "log-" + spec.name());
        pump.setDaemon(true);
        pump.start();
        return started;
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            listener.changed(this);
        }
    }

    private String kill(String reason) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return reason;
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    /** Asks it to end, and kills it when it does not in time. Returns when it has ended. */
    void stop() throws InterruptedException {
        stopping.countDown();
        ended.await(patience.stop().toSeconds() + 5, TimeUnit.SECONDS);
    }

    private void end() {
        Process p = process;
        if (p == null || !p.isAlive()) {
            return;
        }
        try {
            Signals.send(spec.stopSignal(), p);
            if (!p.waitFor(patience.stop().toMillis(), TimeUnit.MILLISECONDS)) {
                kill("did not end");
                p.waitFor();
            }
        } catch (InterruptedException e) {
            kill("interrupted");
            Thread.currentThread().interrupt();
        }
    }
}
