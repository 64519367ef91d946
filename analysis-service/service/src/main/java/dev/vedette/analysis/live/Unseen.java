package dev.vedette.analysis.live;

import dev.vedette.analysis.assessment.AssessmentView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one listener was not told yet. Rows carry the time of their writing but appear at their commit, so it looks back
 * a while and remembers what it told.
 */
final class Unseen {
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    private final Instant start;
    private final Map<UUID, Instant> told = new HashMap<>();

    Unseen(Instant start) {
        this.start = start;
    }

    synchronized Instant since(Instant now) {
        Instant back = now.minus(LOOK_BACK);
        told.values().removeIf(at -> at.isBefore(back));
        return back.isBefore(start) ? start : back;
    }

    synchronized List<AssessmentView> of(List<AssessmentView> found) {
        return found.stream()
                .filter(a -> told.putIfAbsent(a.id(), a.at()) == null)
                .toList();
    }
}
