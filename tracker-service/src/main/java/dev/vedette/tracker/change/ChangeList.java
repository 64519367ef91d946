package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.ticket.Links;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes for people, newest first, each with what came of it. */
@Singleton
class ChangeList {
    private static final String WHERE = " from change where tenant = :tenant"
            + " and (cast(:system as text) is null or system_id = :system)"
            + " and (cast(:state as text) is null or state = :state)";

    private final Database database;
    private final Findings findings;
    private final Links links;

    ChangeList(Database database, Findings findings, Links links) {
        this.database = database;
        this.findings = findings;
        this.links = links;
    }

    Optional<ChangeView> find(String tenant, String id) {
        return database.with(h -> h.createQuery("select * from change where tenant = :tenant and id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((r, c) -> view(tenant, r))
                .findOne());
    }

    List<ChangeView> list(String tenant, String system, String state, int limit, int offset) {
        return database.with(
                h -> h.createQuery("select *" + WHERE + " order by received_at desc, id limit :limit offset :offset")
                        .bind("tenant", tenant)
                        .bind("system", system)
                        .bind("state", state)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((r, c) -> view(tenant, r))
                        .list());
    }

    long count(String tenant, String system, String state) {
        return database.with(h -> h.createQuery("select count(*)" + WHERE)
                .bind("tenant", tenant)
                .bind("system", system)
                .bind("state", state)
                .mapTo(Long.class)
                .one());
    }

    private ChangeView view(String tenant, ResultSet r) throws SQLException {
        Incoming in = Database.read(r.getString("body"), Incoming.class);
        String state = r.getString("state");
        JsonNode suggestions = state.equals("unbound") ? Database.tree(r.getString("suggestion")) : null;
        return new ChangeView(
                r.getString("id"),
                state,
                r.getString("system_id"),
                r.getString("element"),
                r.getString("element_name"),
                suggestions,
                r.getString("kind"),
                r.getString("type"),
                r.getString("source"),
                r.getBoolean("live"),
                r.getString("actor"),
                r.getString("statement"),
                in.facts().isEmpty() ? null : Database.tree(Database.json(in.facts())),
                in.before(),
                in.after(),
                r.getTimestamp("occurred_at").toInstant(),
                r.getTimestamp("received_at").toInstant(),
                delta(tenant, r));
    }

    private ChangeView.Delta delta(String tenant, ResultSet r) throws SQLException {
        Timestamp judged = r.getTimestamp("judged_at");
        if (judged == null) {
            return null;
        }
        return new ChangeView.Delta(
                r.getString("assessment_id"),
                r.getLong("revision"),
                moved(tenant, r.getString("woken")),
                moved(tenant, r.getString("worse")),
                moved(tenant, r.getString("calmed")),
                r.getInt("unchanged"),
                judged.toInstant());
    }

    private List<ChangeView.Moved> moved(String tenant, String ids) {
        List<String> list = Database.strings(ids);
        Map<String, KnownFinding> known =
                findings.all(tenant, list).stream().collect(Collectors.toMap(KnownFinding::id, Function.identity()));
        return list.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(f -> new ChangeView.Moved(
                                id,
                                f.title(),
                                f.severity().word(),
                                f.status(),
                                f.reason(),
                                links.ofFinding(tenant, id).stream()
                                        .map(l -> l.remoteKey())
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .orElse(new ChangeView.Moved(id, null, null, null, null, List.of())))
                .toList();
    }
}
