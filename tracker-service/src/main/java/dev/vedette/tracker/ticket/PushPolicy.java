package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which findings become items. Nothing does unless a profile says so or a person asks. */
@Singleton
public class PushPolicy {
    private final Findings findings;
    private final Connections connections;
    private final Links links;

    PushPolicy(Findings findings, Connections connections, Links links) {
        this.findings = findings;
        this.connections = connections;
        this.links = links;
    }

    /** @param findings that share the item, worst first */
    public record Planned(String itemKey, List<KnownFinding> findings, boolean linked) {}

    /** What a push with these rules would make, worst first; nothing is written. */
    public List<Planned> preview(Connection c, String systemId, Push rules) {
        Map<String, List<KnownFinding>> items = new LinkedHashMap<>();
        findings.ofSystem(c.tenant(), systemId).stream()
                .filter(KnownFinding::open)
                .filter(f -> f.severity().atLeast(rules.threshold()))
                .forEach(f -> items.computeIfAbsent(key(f, rules.grouping()), k -> new ArrayList<>())
                        .add(f));
        Set<String> known = links.known(c.tenant(), c.name(), items.keySet());
        return items.entrySet().stream()
                .map(e -> new Planned(e.getKey(), e.getValue(), known.contains(e.getKey())))
                .toList();
    }

    /**
     * Wants the planned items, at most {@code cap} new ones, worst first.
     *
     * @return how many are new
     */
    public int push(Connection c, String systemId, Push rules, String assessmentId) {
        int made = 0;
        for (Planned p : preview(c, systemId, rules)) {
            if (!p.linked() && made >= rules.cap()) {
                continue;
            }
            boolean fresh = links.want(
                    c,
                    systemId,
                    p.itemKey(),
                    p.findings().stream().map(KnownFinding::id).toList(),
                    assessmentId);
            made += fresh ? 1 : 0;
        }
        return made;
    }

    /** Called with every completed assessment; commits with its cursor. */
    void automatic(String tenant, String systemId, String assessmentId) {
        connections.ofTenant(tenant).stream()
                .filter(c -> c.profile().push().automatic())
                .forEach(c -> push(c, systemId, c.profile().push(), assessmentId));
    }

    static String key(KnownFinding f, Grouping grouping) {
        String value =
                switch (grouping) {
                    case NONE -> null;
                    case THREAT -> f.threat();
                    case COMPONENT ->
                        f.body().components().isEmpty()
                                ? null
                                : f.body().components().getFirst();
                    case CONTROL ->
                        f.body().controls().stream()
                                .filter(c -> !c.state().equals("evidenced")
                                        && !c.state().equals("verified"))
                                .map(c -> c.id())
                                .findFirst()
                                .orElse(null);
                    case PATH -> f.body().story();
                };
        return value == null
                ? f.id()
                : "group:" + f.systemId() + ":" + grouping.name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
    }
}
