package dev.vedette.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Everything that was measured.
 *
 * @param judging as the command line's measurement prints it
 */
record Measured(
        String machine,
        String date,
        long firstStart,
        long secondStart,
        Sample toFindings,
        Sample toTicket,
        long memory,
        JsonNode judging) {

    String markdown() {
        StringBuilder judged = new StringBuilder();
        for (JsonNode j : judging) {
            judged.append(String.format(
                    Locale.ROOT,
                    "| judging %,d components | %.1f ms (best %.1f ms), %,d findings |%n",
                    j.path("components").asInt(),
                    j.path("medianMillis").asDouble(),
                    j.path("bestMillis").asDouble(),
                    j.path("findings").asInt()));
        }
        return String.format(
                Locale.ROOT,
                """
                # Measured performance

                Written by `./vedette bench`, which anyone can run. Nothing here is an estimate. Times are medians; the local
                run keeps every JVM small and uses only the first compiler, so they are an upper bound for production.

                Machine: %s. Date: %s.

                | what | measured |
                |---|---|
                | first start, empty data, until everything is ready | %.1f s |
                | second start, with data | %.1f s |
                | upload of the example (8 files) until its findings can be read | %s |
                | upload of the example until the first ticket stands in the tracker | %s |
                | memory of the whole local run after these uploads (proportional set size) | %d MB |
                %s
                Judging is timed warm, in one thread, on made landscapes of teams of ten components around an agent that hands
                work to the next team (`dev.vedette.cli.bench`).
                """,
                machine,
                date,
                firstStart / 1000.0,
                secondStart / 1000.0,
                toFindings.cell(),
                toTicket.cell(),
                memory >> 20,
                judged);
    }
}
