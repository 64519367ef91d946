package dev.vedette.tracker.ticket;

import dev.vedette.tracker.decision.Decision;
import dev.vedette.tracker.decision.DecisionEnded;
import dev.vedette.tracker.markdown.Md;
import jakarta.inject.Singleton;

/** Whoever reads the item must hear that a decision no longer holds. */
@Singleton
class DecisionComments implements DecisionEnded {
    private final Links links;
    private final Notes notes;

    DecisionComments(Links links, Notes notes) {
        this.links = links;
        this.notes = notes;
    }

    @Override
    public void ended(String tenant, Decision d, String state, String why) {
        if (state.equals("revoked") && why.startsWith(Decision.REPLACED)) {
            return;
        }
        String text = "The decision \"" + d.kind() + "\" about this no longer holds (" + state + "): " + Md.escape(why)
                + "\n\nThe finding is open again and its time starts anew.";
        links.ofFinding(tenant, d.findingId()).forEach(l -> {
            if (notes.post(tenant, l.id(), "decision:" + d.id(), text)) {
                links.touch(tenant, l.id());
            }
        });
    }
}
