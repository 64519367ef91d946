package dev.vedette.tracker.ticket;

import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.NewItem;
import dev.vedette.tracker.system.Systems;
import dev.vedette.tracker.text.TicketText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an item should say now, from the findings behind it. */
@Singleton
class Content {
    private final Findings findings;
    private final Systems systems;
    private final Links links;
    private final String publicUrl;

    Content(
            Findings findings,
            Systems systems,
            Links links,
            @ConfigProperty(name = "vedette.public-url") String publicUrl) {
        this.findings = findings;
        this.systems = systems;
        this.links = links;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Worst first; those that still apply before those that do not. */
    List<KnownFinding> findings(Link link) {
        List<KnownFinding> all = new ArrayList<>(findings.all(link.tenant(), links.findings(link.tenant(), link.id())));
        all.sort((a, b) -> Boolean.compare(b.applies(), a.applies()));
        return all;
    }

    Wanted wanted(Link link, Profile profile, List<KnownFinding> behind) {
        TicketText text = TicketText.of(behind, systems.names(link.tenant(), link.systemId()), publicUrl);
        List<String> labels = new ArrayList<>(List.of(Marker.COMMON_LABEL, link.marker()));
        labels.addAll(profile.labels());
        String priority = profile.priorities().get(behind.getFirst().severity().word());
        return new Wanted(text.summary(), text.markdown(), text.hash(), priority, labels);
    }

    NewItem item(Link link, Connection connection, List<KnownFinding> behind) {
        Wanted w = wanted(link, connection.profile(), behind);
        KnownFinding worst = behind.getFirst();
        Map<String, String> variables = Map.of(
                "finding.id", worst.id(),
                "finding.severity", worst.severity().word(),
                "finding.title", worst.title(),
                "finding.threat", worst.threat(),
                "system.name", worst.systemName(),
                "system.id", worst.systemId());
        return new NewItem(
                w.summary(), w.description(), w.priority(), w.labels(), link.identity(), deepLink(behind), variables);
    }

    String deepLink(List<KnownFinding> behind) {
        return TicketText.link(publicUrl, behind.getFirst().id());
    }

    /** What the findings rest on; the same as long as nothing about the evidence changes. */
    static String evidence(List<KnownFinding> behind) {
        return Json.sha256(Json.bytes(behind.stream()
                .map(f -> List.of(f.id(), f.status(), f.body().facts()))
                .toList()));
    }
}
