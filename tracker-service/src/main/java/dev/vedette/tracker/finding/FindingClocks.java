package dev.vedette.tracker.finding;

import dev.vedette.tracker.deadline.Clocks;
import dev.vedette.tracker.deadline.Due;
import dev.vedette.tracker.deadline.Mark;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Open findings that should have been dealt with, or soon should be. */
@Singleton
class FindingClocks implements Clocks {
    private final Findings findings;

    FindingClocks(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<Due> due(Instant now) {
        return findings.running().stream().flatMap(r -> due(r, now)).toList();
    }

    private static Stream<Due> due(Findings.Running r, Instant now) {
        KnownFinding f = r.finding();
        Instant due = f.dueAt(now);
        return Mark.ofWork(f.clock().began(f.severity(), now), due, now)
                .map(mark -> new Due(
                        r.tenant(),
                        f.systemId(),
                        "finding",
                        f.id(),
                        due,
                        mark,
                        "\"" + f.title() + "\" (" + f.severity().word() + ") in " + f.systemName()
                                + (now.isBefore(due) ? " is due on " : " was due on ")
                                + due.toString().substring(0, 10) + "."))
                .stream();
    }
}
