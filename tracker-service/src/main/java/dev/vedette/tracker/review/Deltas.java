package dev.vedette.tracker.review;

import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.system.Systems;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what moved since the last look at a system, within what a review is about. */
@Singleton
class Deltas {
    private final Reviews reviews;
    private final Findings findings;
    private final Systems systems;

    Deltas(Reviews reviews, Findings findings, Systems systems) {
        this.reviews = reviews;
        this.findings = findings;
        this.systems = systems;
    }

    Delta of(String tenant, Review r) {
        Optional<Review> before = reviews.before(tenant, r);
        Instant since = before.map(Review::doneAt).orElse(null);
        List<KnownFinding> all = findings.ofSystem(tenant, r.systemId());
        List<Delta.Moved> moved = all.stream()
                .filter(f -> since == null || f.changedAt().isAfter(since))
                .filter(f -> r.doneAt() == null || !f.changedAt().isAfter(r.doneAt()))
                .filter(f -> within(f, r.elements()))
                .map(Delta.Moved::of)
                .toList();
        return new Delta(
                r,
                before.map(Review::revision).orElse(null),
                since,
                r.revision() == null ? systems.assessedRevision(tenant, r.systemId()) : r.revision(),
                moved,
                all.size() - moved.size());
    }

    private static boolean within(KnownFinding f, List<String> elements) {
        return elements.isEmpty()
                || Stream.concat(f.body().components().stream(), f.body().path().stream())
                        .anyMatch(elements::contains);
    }
}
