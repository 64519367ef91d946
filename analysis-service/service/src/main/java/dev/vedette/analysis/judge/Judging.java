package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.Assessments;
import dev.vedette.analysis.assessment.NewAssessment;
import dev.vedette.analysis.assessment.Revision;
import dev.vedette.analysis.assessment.Stored;
import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.analysis.catalogue.InForce;
import dev.vedette.analysis.finding.Findings;
import dev.vedette.analysis.finding.Moves;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.eventing.crash.CrashPoint;
import dev.vedette.eventing.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Judges revisions and keeps what came of it. */
@ApplicationScoped
public class Judging {
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final Findings findings;
    private final Announcement announcement;
    private final Clock clock;

    Judging(Catalogues catalogues, Assessments assessments, Findings findings, Announcement announcement, Clock clock) {
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.findings = findings;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** Pure but for a look at which catalogue is in force; call it outside any transaction. */
    Judged judge(Revision revision) {
        InForce inForce = catalogues.inForce(revision.tenant());
        long start = System.nanoTime();
        Assessment document = inForce.judge().judge(revision.input());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        CrashPoint.hit("analysis.judging");
        return new Judged(revision, document, inForce.key(), millis);
    }

    /**
     * Commits in the caller's transaction: model, assessment, findings with their history, and the events that tell of
     * them. A revision that is older than the system's latest is passed over. The latest one told again with a cause means
     * that a change altered nothing: that is told too.
     */
    @Transactional(TxType.MANDATORY)
    void keep(Judged judged, String reason, String causationId, String correlationId) {
        Revision revision = judged.revision();
        Assessments.Locked now = assessments.lock(revision);
        boolean stale = reason.equals(NewAssessment.REVISION)
                ? revision.number() <= now.latestRevision()
                : revision.number() != now.latestRevision();
        if (stale) {
            boolean sameAgain = revision.number() == now.latestRevision() && revision.cause() != null;
            if (sameAgain && reason.equals(NewAssessment.REVISION)) {
                announcement.nothingMoved(judged, now.latestAssessment(), causationId, correlationId);
            }
            return;
        }
        Assessment before = assessments
                .latest(revision.tenant(), revision.systemId())
                .map(Stored::document)
                .orElseGet(() -> nothing(judged.document()));
        Moves moves = findings.moves(revision.tenant(), revision.systemId(), before, judged.document());
        UUID id = UuidV7.next(clock);
        NewAssessment kept = new NewAssessment(
                id,
                revision,
                judged.document(),
                judged.catalogue(),
                reason,
                moves.woken(),
                moves.worse(),
                moves.calmed(),
                moves.unchanged(),
                judged.durationMillis());
        assessments.keep(kept);
        findings.keep(revision, id, moves);
        announcement.tell(kept, moves, causationId, correlationId);
    }

    /** What stands before the first assessment: everything that applies then is woken by it. */
    private static Assessment nothing(Assessment first) {
        return new Assessment(
                first.schema(),
                first.system(),
                first.catalogue(),
                new Assessment.RevisionRef(0, ""),
                first.model(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                first.summary());
    }
}
