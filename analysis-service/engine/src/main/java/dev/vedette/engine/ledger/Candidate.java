package dev.vedette.engine.ledger;

import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.Explanation;
import java.util.List;

/**
 * A threat at one or several targets with one truth.
 *
 * @param anchors elements that decide the identity; empty for a finding of the whole system
 * @param targets all targets that share the verdict, the primary first
 */
record Candidate(Threat threat, List<Integer> anchors, List<Integer> targets, Explanation explanation) {

    int primary() {
        return targets.get(0);
    }
}
