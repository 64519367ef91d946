package dev.vedette.tracker.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Something that ends by itself when its last day is over.
 *
 * @param what subject of the sentence people read
 * @param ends what it does on its last day, e.g. {@code holds until}
 * @param ended the same once it is over
 */
public record Ending(
        String tenant,
        String systemId,
        String kind,
        String about,
        LocalDate lastDay,
        String what,
        String ends,
        String ended) {

    /** At most one. */
    public Stream<Due> due(Instant now, int... warnDays) {
        Instant end = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        String message = what + " " + (now.isBefore(end) ? ends : ended) + " " + lastDay + ".";
        return Mark.ofEnd(end, now, warnDays)
                .map(mark -> new Due(tenant, systemId, kind, about, end, mark, message))
                .stream();
    }
}
