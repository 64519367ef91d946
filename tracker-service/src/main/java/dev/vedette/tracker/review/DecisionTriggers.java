package dev.vedette.tracker.review;

import dev.vedette.tracker.decision.Decision;
import dev.vedette.tracker.decision.DecisionEnded;
import dev.vedette.tracker.finding.Findings;
import jakarta.inject.Singleton;
import java.util.List;

/** A decision that ended by itself leaves a risk nobody answers for: somebody should look. */
@Singleton
class DecisionTriggers implements DecisionEnded {
    private final Reviews reviews;
    private final Findings findings;

    DecisionTriggers(Reviews reviews, Findings findings) {
        this.reviews = reviews;
        this.findings = findings;
    }

    @Override
    public void ended(String tenant, Decision d, String state, String why) {
        if (state.equals("voided") || state.equals("expired")) {
            findings.find(tenant, d.findingId())
                    .ifPresent(f -> reviews.want(
                            tenant,
                            d.systemId(),
                            Trigger.OVERSIGHT,
                            "The decision \"" + d.kind() + "\" about \"" + f.title() + "\" is " + state + ": " + why,
                            List.copyOf(f.body().components())));
        }
    }
}
