package dev.vedette.cli;

import dev.vedette.cli.analysis.Sources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

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

    /** Without this an empty result would look like a system without threats. */
    void nothing(List<Path> paths) {
        err.println(
                "vedette: Nothing that describes a system was found in "
                        + String.join(", ", paths.stream().map(Path::toString).toList())
                        + ". Name its parts and who talks to whom; '--format json' shows under \"receipts\" what was not used.");
        err.flush();
    }

    void problems(Sources sources) {
        sources.problems().forEach(p -> err.println("vedette: " + p.getMessage()));
        err.flush();
    }
}
