package dev.vedette.cli;

import dev.vedette.cli.analysis.Sources;
import java.io.PrintWriter;

/** What goes to standard error beside the result. */
final class Messages {

    private final PrintWriter err;
    private final boolean chatty;

    /** @param chatty whether somebody watches; scripts get only problems */
    Messages(PrintWriter err, boolean chatty) {
        this.err = err;
        this.chatty = chatty;
    }

    static Messages to(PrintWriter err) {
        return new Messages(err, "1".equals(System.getenv("VEDETTE_TTY_ERR")));
    }

    void progress(String text) {
        if (chatty) {
            err.println(text);
            err.flush();
        }
    }

    void problems(Sources sources) {
        sources.problems().forEach(p -> err.println("vedette: " + p.getMessage()));
        err.flush();
    }
}
