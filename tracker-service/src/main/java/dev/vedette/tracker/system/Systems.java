package dev.vedette.tracker.system;

import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Systems and elements as last told. */
@Singleton
public class Systems {
    private final Database database;
    private final Clock clock;

    Systems(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Replaces what is known of the system; commits with the caller's cursor. */
    void revised(String tenant, ModelRevised event, Model model) {
        ModelRevised.Ownership who =
                event.ownership() == null ? new ModelRevised.Ownership(null, null, 0) : event.ownership();
        database.use(h -> {
            h.createUpdate("""
                            insert into known_system (tenant, system_id, name, criticality, revision, revised_at, owner,
                                team, review_cadence_days)
                            values (:tenant, :system, :name, :criticality, :revision, :now, :owner, :team, :cadence)
                            on conflict (tenant, system_id) do update set name = :name, criticality = :criticality,
                                revision = :revision, revised_at = :now, owner = :owner, team = :team,
                                review_cadence_days = :cadence
                            """)
                    .bind("tenant", tenant)
                    .bind("system", event.systemId())
                    .bind("name", event.systemName())
                    .bind("criticality", event.criticality())
                    .bind("revision", event.revision())
                    .bind("now", clock.instant())
                    .bind("owner", said(who.owner()))
                    .bind("team", said(who.team()))
                    .bind("cadence", who.reviewCadenceDays())
                    .execute();
            if (model != null) {
                replaceElements(h, tenant, event.systemId(), model.components());
            }
        });
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void replaceElements(Handle h, String tenant, String system, List<Component> components) {
        h.execute("delete from element where tenant = ? and system_id = ?", tenant, system);
        if (components.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("""
                insert into element (tenant, system_id, id, name, type, aliases, bindings, facts_hash)
                values (:tenant, :system, :id, :name, :type, cast(:aliases as jsonb), cast(:bindings as jsonb), :hash)
                """);
        for (Component c : components) {
            batch.bind("tenant", tenant)
                    .bind("system", system)
                    .bind("id", c.id())
                    .bind("name", c.name())
                    .bind("type", c.type())
                    .bind("aliases", Database.json(c.aliases()))
                    .bind("bindings", Database.json(bindings(c)))
                    .bind("hash", hash(c))
                    .add();
        }
        batch.execute();
    }

    /** Values only: where a fact was read may move without the element changing. */
    private static String hash(Component c) {
        Map<String, FactValue> values = new TreeMap<>();
        c.facts().forEach((key, fact) -> values.put(key, fact.value()));
        return Json.sha256(Json.bytes(values));
    }

    private static List<String> bindings(Component c) {
        Fact fact = c.facts().get("bindings");
        return fact != null && fact.value() instanceof FactValue.Words(List<String> words) ? words : List.of();
    }

    public List<Element> elements(String tenant, String systemIdOrNull) {
        return database.with(h -> h.createQuery("""
                        select system_id, id, name, type, aliases, bindings from element
                        where tenant = :tenant and (cast(:system as text) is null or system_id = :system)
                        order by system_id, id
                        """)
                .bind("tenant", tenant)
                .bind("system", systemIdOrNull)
                .map((r, c) -> element(r))
                .list());
    }

    /** Names of a system's elements by id. */
    public Map<String, String> names(String tenant, String systemId) {
        return elements(tenant, systemId).stream().collect(Collectors.toMap(Element::id, Element::name));
    }

    /** A revision of the system has been judged; commits with the caller. */
    public void assessed(String tenant, String systemId, String name, long revision) {
        database.use(h -> h.createUpdate("""
                        insert into known_system (tenant, system_id, name, revision, assessed_revision, revised_at)
                        values (:tenant, :system, :name, :revision, :revision, :now)
                        on conflict (tenant, system_id) do update set
                            assessed_revision = greatest(known_system.assessed_revision, :revision)
                        """)
                .bind("tenant", tenant)
                .bind("system", systemId)
                .bind("name", name == null ? systemId : name)
                .bind("revision", revision)
                .bind("now", clock.instant())
                .execute());
    }

    /** The newest revision that has been judged; 0 before the first. */
    public long assessedRevision(String tenant, String systemId) {
        return database.with(h -> h.createQuery(
                        "select assessed_revision from known_system where tenant = :tenant and system_id = :system")
                .bind("tenant", tenant)
                .bind("system", systemId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    public boolean exists(String tenant, String systemId) {
        return name(tenant, systemId).isPresent();
    }

    public Optional<String> name(String tenant, String systemId) {
        return database.with(
                h -> h.createQuery("select name from known_system where tenant = :tenant and system_id = :system")
                        .bind("tenant", tenant)
                        .bind("system", systemId)
                        .mapTo(String.class)
                        .findOne());
    }

    private static Element element(ResultSet r) throws SQLException {
        return new Element(
                r.getString("system_id"),
                r.getString("id"),
                r.getString("name"),
                r.getString("type"),
                Database.strings(r.getString("aliases")),
                Database.strings(r.getString("bindings")));
    }
}
