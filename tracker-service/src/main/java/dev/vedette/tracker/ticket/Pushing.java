package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Trackers;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.system.Systems;
import dev.vedette.tracker.text.TicketText;
import dev.vedette.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What people ask for by hand. */
@Singleton
class Pushing {
    private final PushPolicy policy;
    private final Links links;
    private final Findings findings;
    private final Systems systems;
    private final Connections connections;
    private final Trackers trackers;

    Pushing(
            PushPolicy policy,
            Links links,
            Findings findings,
            Systems systems,
            Connections connections,
            Trackers trackers) {
        this.policy = policy;
        this.links = links;
        this.findings = findings;
        this.systems = systems;
        this.connections = connections;
        this.trackers = trackers;
    }

    List<TicketResource.Preview> preview(String tenant, TicketResource.Push push) {
        Connection c = connection(tenant, push.connection());
        var names = systems.names(tenant, push.systemId());
        return policy.preview(c, push.systemId(), rules(c, push)).stream()
                .filter(p -> push.findings() == null
                        || p.findings().stream().anyMatch(f -> push.findings().contains(f.id())))
                .map(p -> new TicketResource.Preview(
                        p.itemKey(),
                        TicketText.of(p.findings(), names, "").summary(),
                        p.findings().getFirst().severity().word(),
                        p.findings().stream().map(KnownFinding::id).toList(),
                        p.linked()))
                .toList();
    }

    int push(String tenant, TicketResource.Push push) {
        Connection c = connection(tenant, push.connection());
        Profile.Push rules = rules(c, push);
        if (push.findings() == null) {
            return policy.push(c, push.systemId(), rules, "by-hand");
        }
        List<KnownFinding> chosen = findings.all(tenant, push.findings());
        if (chosen.size() != push.findings().stream().distinct().count()) {
            throw ProblemException.invalid(
                    "Not all of these findings are known.", "findings", "Take ids from the list of findings.");
        }
        int made = 0;
        for (KnownFinding f : chosen) {
            boolean fresh =
                    links.want(c, f.systemId(), PushPolicy.key(f, rules.grouping()), List.of(f.id()), "by-hand");
            made += fresh ? 1 : 0;
        }
        return made;
    }

    private static Profile.Push rules(Connection c, TicketResource.Push push) {
        Profile.Push p = c.profile().push();
        return new Profile.Push(
                false,
                Objects.requireNonNullElse(push.threshold(), p.threshold()),
                Objects.requireNonNullElse(push.grouping(), p.grouping()),
                push.cap() == null ? p.cap() : push.cap());
    }

    /** Reads the item first: only what is really there is tied. */
    UUID linkExisting(String tenant, TicketResource.Existing e) {
        Connection c = connection(tenant, e.connection());
        KnownFinding f = findings.find(tenant, e.findingId())
                .orElseThrow(() -> ProblemException.notFound("finding", e.findingId()));
        Answer<RemoteItem> answer = trackers.of(c).read(e.remoteId());
        if (!(answer instanceof Answer.Done<RemoteItem>(RemoteItem item))) {
            throw ProblemException.invalid(
                    "The item " + e.remoteId() + " cannot be read there.",
                    "remoteId",
                    "Give the id or key of an item.");
        }
        return Database.transaction(() -> {
            links.want(c, f.systemId(), f.id(), List.of(f.id()), "by-hand");
            Link l = links.byItem(tenant, c.name(), f.id()).orElseThrow();
            if (l.remoteId() != null && !l.remoteId().equals(item.id())) {
                throw ProblemException.conflict(
                        "The finding has the item " + l.remoteKey() + " already.", "Forget that link first.");
            }
            links.tie(l, item.id(), item.key(), item.url());
            return l.id();
        });
    }

    void act(String tenant, UUID id, String action) {
        Link l = links.find(tenant, id).orElseThrow();
        switch (action) {
            case "recreate" -> {
                requireState(l, LinkState.ORPHANED);
                links.restart(l);
            }
            case "unfreeze" -> {
                requireState(l, LinkState.FROZEN);
                links.thaw(l);
            }
            case "forget" -> links.forget(l);
            default -> links.touch(tenant, id);
        }
    }

    private static void requireState(Link l, LinkState state) {
        if (l.state() != state) {
            throw ProblemException.conflict(
                    "The link is " + l.state().told() + ".", "This is only for links that are " + state + ".");
        }
    }

    private Connection connection(String tenant, String name) {
        return connections.find(tenant, name).orElseThrow(() -> ProblemException.notFound("connection", name));
    }
}
