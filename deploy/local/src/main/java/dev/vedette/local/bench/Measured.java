package dev.vedette.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that was measured.
 *
 * @param judging as the benchmark of judging prints it
 * @param reading of large inputs, by what they are
 */
record Measured(
        String machine,
        String date,
        long firstStart,
        long secondStart,
        Sample toFindings,
        Sample toTicket,
        long memory,
        JsonNode judging,
        Map<String, Sample> reading) {

    /** By number of components. */
    private static final Map<Integer, String> TARGETS =
            Map.of(10, "5 ms", 1_000, "50 ms", 10_000, "500 ms", 100_000, "5 s");

    private static final double MICROS = 1_000;
    private static final double MEGA = 1e6;

    String markdown() {
        StringBuilder judged = new StringBuilder();
        for (JsonNode j : judging) {
            judged.append(judged(j));
        }
        StringBuilder read = new StringBuilder();
        reading.forEach((what, times) -> read.append("| %s | %s |%n".formatted(what, times.cell())));
        return String.format(
                Locale.ROOT,
                """
                # Measured performance

                Written by `./vedette bench`, which anyone can run. Nothing here is an estimate.

                Machine: %s. Date: %s.

                ## Judging

                One judgement by the whole catalogue, warm, in one thread, as JMH measures it (`analysis-service/bench`). The models
                are made: teams of ten components around an agent that hands work to the next team, so that paths get long.
                The JVM has a heap of %s for all of them.

                | components | flows | findings | mean | best | target | per component, flow and finding | allocated |
                |---:|---:|---:|---:|---:|---:|---:|---:|
                %s
                ## Reading

                `analyze` from the command line, start of the JVM and judging included, with a heap of %s.

                | input | measured |
                |---|---|
                %s
                ## The whole circle

                Times are medians; the local run keeps every JVM small and uses only the first compiler, so they are an upper bound
                for production.

                | what | measured |
                |---|---|
                | first start, empty data, until everything is ready | %.1f s |
                | second start, with data | %.1f s |
                | upload of the example (8 files) until its findings can be read | %s |
                | upload of the example until the first ticket stands in the tracker | %s |
                | memory of the whole local run after these uploads (proportional set size) | %d MB |
                """,
                machine,
                date,
                judging.path(0).path("heap").asText(),
                judged,
                Reading.HEAP.substring("-Xmx".length()),
                read,
                firstStart / 1000.0,
                secondStart / 1000.0,
                toFindings.cell(),
                toTicket.cell(),
                memory >> 20);
    }

    private static String judged(JsonNode j) {
        int components = j.path("components").asInt();
        int flows = j.path("flows").asInt();
        int findings = j.path("findings").asInt();
        double mean = j.path("meanMillis").asDouble();
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %.2f ms | %.2f ms | %s | %.2f µs | %.1f MB |%n",
                components,
                flows,
                findings,
                mean,
                j.path("bestMillis").asDouble(),
                TARGETS.getOrDefault(components, ""),
                mean * MICROS / (components + flows + findings),
                j.path("allocatedBytes").asLong() / MEGA);
    }
}
