package dev.vedette.local.process;

import java.io.IOException;

/** Signals that Java itself cannot send. */
final class Signals {

    private Signals() {}

    static void send(String signal, Process process) throws InterruptedException {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
