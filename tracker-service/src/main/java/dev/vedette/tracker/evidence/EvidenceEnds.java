package dev.vedette.tracker.evidence;

import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;

/** Evidence ends with its day, or with the element it was collected from; then the model hears of it. */
@Singleton
class EvidenceEnds {
    private static final String RULE = "rule:evidence";

    private final EvidenceStore store;
    private final ToldControls controls;

    EvidenceEnds(EvidenceStore store, ToldControls controls) {
        this.store = store;
        this.controls = controls;
    }

    /** @return how many pieces of evidence ended */
    int look() {
        int ended = 0;
        for (EvidenceStore.Ended e : store.ended()) {
            boolean first = Database.transaction(() -> store.end(e.tenant(), e.evidence(), RULE));
            // told even when another noted it, for that one may have died in between; the same again changes nothing
            controls.tell(e.tenant(), e.evidence(), RULE);
            ended += first ? 1 : 0;
        }
        return ended;
    }
}
