package dev.vedette.tracker.dossier;

import dev.vedette.tracker.decision.Decisions;
import dev.vedette.tracker.evidence.EvidenceStore;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.system.Systems;
import dev.vedette.tracker.text.TicketText;
import dev.vedette.tracker.ticket.Links;
import dev.vedette.tracker.ticket.TicketView;
import dev.vedette.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts dossiers together. */
@Singleton
class Dossiers {
    private final Findings findings;
    private final Systems systems;
    private final Links links;
    private final Decisions decisions;
    private final EvidenceStore evidence;
    private final Clock clock;
    private final String publicUrl;

    Dossiers(
            Findings findings,
            Systems systems,
            Links links,
            Decisions decisions,
            EvidenceStore evidence,
            Clock clock,
            @ConfigProperty(name = "vedette.public-url") String publicUrl) {
        this.findings = findings;
        this.systems = systems;
        this.links = links;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    KnownFinding require(String tenant, String id) {
        return findings.find(tenant, id).orElseThrow(() -> ProblemException.notFound("finding", id));
    }

    Dossier of(String tenant, String id) {
        KnownFinding f = require(tenant, id);
        return new Dossier(
                FindingView.of(f, clock.instant()),
                TicketText.of(List.of(f), systems.names(tenant, f.systemId()), publicUrl)
                        .markdown(),
                f.body(),
                links.ofFinding(tenant, id).stream()
                        .map(l -> TicketView.of(l, links.findings(tenant, l.id()), null))
                        .toList(),
                decisions.of(tenant, id),
                evidence.of(tenant, id));
    }
}
