package dev.vedette.local.bench;

import java.util.List;

/** Times of one thing that was done several times, in milliseconds. */
record Sample(List<Long> millis) {

    Sample {
        millis = millis.stream().sorted().toList();
    }

    long median() {
        return millis.get(millis.size() / 2);
    }

    long worst() {
        return millis.getLast();
    }

    /** Middle and worst as one cell of a table. */
    String cell() {
        return millis.size() == 1
                ? time(median())
                : "%s (worst of %d: %s)".formatted(time(median()), millis.size(), time(worst()));
    }

    private static String time(long millis) {
        return millis < 10_000 ? millis + " ms" : "%.1f s".formatted(millis / 1000.0);
    }
}
