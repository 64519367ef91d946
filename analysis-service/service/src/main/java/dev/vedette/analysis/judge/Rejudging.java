package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.Assessments;
import dev.vedette.analysis.assessment.NewAssessment;
import dev.vedette.analysis.assessment.Revision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Judges the latest model of a system once more, with the catalogue that is in force now. */
@ApplicationScoped
public class Rejudging {
    private final Judging judging;
    private final Assessments assessments;

    Rejudging(Judging judging, Assessments assessments) {
        this.judging = judging;
        this.assessments = assessments;
    }

    /**
     * Judges outside a transaction, then commits the assessment with its findings and events. A system that got a newer
     * revision meanwhile is left alone: that one is judged by the new catalogue anyway.
     *
     * @param causedBy id of the event that told of the new catalogue, or {@code null}
     * @param alongside more rows for the same transaction
     */
    public void rejudge(String tenant, String systemId, String causedBy, Runnable alongside) {
        Revision latest = assessments.latestRevision(tenant, systemId);
        // The catalogue is the cause now, not the change that once led to the revision.
        Judged judged = judging.judge(latest.withoutCause());
        QuarkusTransaction.requiringNew().run(() -> {
            judging.keep(judged, NewAssessment.CATALOGUE, causedBy, null);
            alongside.run();
        });
    }
}
