package dev.vedette.local.command;

import dev.vedette.local.process.StartProgress;
import dev.vedette.local.process.Supervisor;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lines for people. On a terminal the last line tells what is waited for and is drawn again and again; in a file each
 * change is a line of its own.
 */
final class Terminal implements Supervisor.Console, StartProgress {

    private static final long EVERY_SECONDS = 10;

    private final PrintStream out;
    private final boolean interactive;
    private final long began = System.nanoTime();
    private String drawn = "";
    private long lastPlain;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static Terminal standard() {
        return new Terminal(System.out, "1".equals(System.getenv("VEDETTE_TTY_OUT")));
    }

    @Override
    public synchronized void line(String text) {
        erase();
        out.println(text);
        out.flush();
    }

    @Override
    public synchronized void waitingFor(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        long seconds = seconds();
        String text = "  waiting for " + String.join(", ", names) + " (" + seconds + " s)";
        if (interactive) {
            if (!text.equals(drawn)) {
                erase();
                out.print(text);
                out.flush();
                drawn = text;
            }
        } else if (seconds >= lastPlain + EVERY_SECONDS) {
            lastPlain = seconds;
            out.println(text);
            out.flush();
        }
    }

    /** Seconds since the start. */
    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private void erase() {
        if (!drawn.isEmpty()) {
            out.print("\r" + " ".repeat(drawn.length()) + "\r");
            drawn = "";
        }
    }
}
