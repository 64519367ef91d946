package dev.vedette.tracker.ticket;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.TicketChanged;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of links. */
@Singleton
public class Links {
    static final String COLUMNS = "id, tenant, system_id, connection, profile_version, item_key, intent_id, marker,"
            + " state, attempt, failures, due_at, fence, unknown_since, lookups, remote_id, remote_key, remote_url,"
            + " remote_category, remote_resolution, remote_updated, base, touched, text_detached, flagged, message,"
            + " claim_hash, claim_revision, writes, writes_from, created_at, changed_at";

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    Links(Database database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Wants an item, unless there is a link for it already; commits with the caller: the link, its findings and the
     * event that tells of it.
     *
     * @return whether the link is new
     */
    boolean want(Connection c, String systemId, String itemKey, Collection<String> findings, String assessmentId) {
        UUID id = UuidV7.next(clock);
        Instant now = clock.instant();
        Optional<Link> made = database.with(h -> h.createQuery("""
                                insert into ticket_link (id, tenant, system_id, connection, profile_version, item_key,
                                    intent_id, marker, state, due_at, assessment_id, created_at, changed_at)
                                values (:id, :tenant, :system, :connection, :version, :item, :intent, :marker, 'INTENT',
                                    :now, :assessment, :now, :now)
                                on conflict (tenant, connection, item_key) do nothing
                                returning\s""" + COLUMNS)
                .bind("id", id)
                .bind("tenant", c.tenant())
                .bind("system", systemId)
                .bind("connection", c.name())
                .bind("version", c.profileVersion())
                .bind("item", itemKey)
                .bind("intent", UUID.randomUUID())
                .bind("marker", Marker.label(c.tenant(), itemKey))
                .bind("now", now)
                .bind("assessment", assessmentId)
                .map(LinkRow.MAPPER)
                .findOne());
        boolean fresh = made.isPresent();
        Link link = made.or(() -> byItem(c.tenant(), c.name(), itemKey)).orElseThrow();
        boolean grew = addFindings(c.tenant(), link.id(), findings);
        if (fresh) {
            tell(link, c.kind());
        } else if (grew) {
            touch(c.tenant(), link.id());
        }
        return fresh;
    }

    private boolean addFindings(String tenant, UUID link, Collection<String> findings) {
        return database.with(h -> h.createUpdate("insert into ticket_item (tenant, link_id, finding_id)"
                                + " select :tenant, :link, f from unnest(:findings) f on conflict do nothing")
                        .bind("tenant", tenant)
                        .bind("link", link)
                        .bindArray("findings", String.class, findings.toArray())
                        .execute())
                > 0;
    }

    /** Our side changed: write soon. Rejected links get another chance; one in flight keeps its pace. */
    void touch(String tenant, UUID id) {
        database.use(h -> h.createUpdate("""
                        update ticket_link set touched = touched + 1,
                            state = case when state = 'REJECTED' then 'INTENT' else state end,
                            due_at = case when state in ('REJECTED', 'LINKED', 'CLOSED')
                                then least(coalesce(due_at, :now), :now) else due_at end
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
    }

    /** A finding moved: all items it stands on are written again. */
    void findingMoved(String tenant, String findingId) {
        ofFinding(tenant, findingId).forEach(l -> touch(tenant, l.id()));
    }

    /** Items closed by people while their finding was open: a new assessment may confirm or contradict them. */
    void claimsToCheck(String tenant, String systemId) {
        database.use(h -> h.createUpdate("""
                        update ticket_link set touched = touched + 1, due_at = least(coalesce(due_at, :now), :now)
                        where tenant = :tenant and system_id = :system and state = 'LINKED' and claim_revision is not null
                        """)
                .bind("tenant", tenant)
                .bind("system", systemId)
                .bind("now", clock.instant())
                .execute());
    }

    /** Something may have happened on the other side: read soon. */
    int remoteMoved(String tenant, String connection, Collection<String> remoteIds) {
        if (remoteIds.isEmpty()) {
            return 0;
        }
        return database.with(h -> h.createUpdate("""
                        update ticket_link set touched = touched + 1, due_at = least(coalesce(due_at, :now), :now)
                        where tenant = :tenant and connection = :connection and remote_id in (<ids>)
                            and state in ('LINKED', 'CLOSED')
                        """)
                .bind("tenant", tenant)
                .bind("connection", connection)
                .bind("now", clock.instant())
                .bindList("ids", List.copyOf(remoteIds))
                .execute());
    }

    /** Which of these items have a link. */
    Set<String> known(String tenant, String connection, Collection<String> itemKeys) {
        return database.with(h -> h.createQuery("select item_key from ticket_link"
                        + " where tenant = :tenant and connection = :connection and item_key = any(:keys)")
                .bind("tenant", tenant)
                .bind("connection", connection)
                .bindArray("keys", String.class, itemKeys.toArray())
                .mapTo(String.class)
                .set());
    }

    public Optional<Link> byItem(String tenant, String connection, String itemKey) {
        return database.with(h -> query(h, "tenant = :a and connection = :b and item_key = :c")
                .bind("a", tenant)
                .bind("b", connection)
                .bind("c", itemKey)
                .map(LinkRow.MAPPER)
                .findOne());
    }

    public Optional<Link> find(String tenant, UUID id) {
        return database.with(h -> query(h, "tenant = :a and id = :b")
                .bind("a", tenant)
                .bind("b", id)
                .map(LinkRow.MAPPER)
                .findOne());
    }

    public List<Link> ofSystem(String tenant, String systemIdOrNull, int limit, int offset) {
        return database.with(h -> h.createQuery("select " + COLUMNS
                        + " from ticket_link where tenant = :a and (cast(:b as text) is null or system_id = :b)"
                        + " order by id limit :limit offset :offset")
                .bind("a", tenant)
                .bind("b", systemIdOrNull)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(LinkRow.MAPPER)
                .list());
    }

    public long count(String tenant, String systemIdOrNull) {
        return database.with(h -> h.createQuery("select count(*) from ticket_link where tenant = :a and"
                        + " (cast(:b as text) is null or system_id = :b)")
                .bind("a", tenant)
                .bind("b", systemIdOrNull)
                .mapTo(Long.class)
                .one());
    }

    /** How many links are in which state; what people see while many items are made. */
    Map<String, Long> states(String tenant, String systemIdOrNull) {
        return database.with(
                h -> h.createQuery("select case state when 'SENDING' then 'INTENT' else state end, count(*)"
                                + " from ticket_link where tenant = :a and (cast(:b as text) is null or system_id = :b)"
                                + " group by 1 order by 1")
                        .bind("a", tenant)
                        .bind("b", systemIdOrNull)
                        .reduceRows(new TreeMap<String, Long>(), (all, r) -> {
                            all.put(r.getColumn(1, String.class), r.getColumn(2, Long.class));
                            return all;
                        }));
    }

    public List<Link> ofFinding(String tenant, String findingId) {
        return database.with(h -> query(
                        h,
                        "tenant = :a and id in (select link_id from ticket_item where tenant = :a and finding_id = :b)")
                .bind("a", tenant)
                .bind("b", findingId)
                .map(LinkRow.MAPPER)
                .list());
    }

    List<Link> linked(String tenant, String connection) {
        return database.with(h -> query(
                        h,
                        "tenant = :a and connection = :b and remote_id is not null and state in ('LINKED', 'CLOSED')")
                .bind("a", tenant)
                .bind("b", connection)
                .map(LinkRow.MAPPER)
                .list());
    }

    /** Refused under an older profile: the new one may be better. */
    int revive(Connection c) {
        return database.with(h -> h.createUpdate("update ticket_link set state = 'INTENT', due_at = :now"
                        + " where tenant = :tenant and connection = :connection and state = 'REJECTED'"
                        + " and profile_version < :version")
                .bind("now", clock.instant())
                .bind("tenant", c.tenant())
                .bind("connection", c.name())
                .bind("version", c.profileVersion())
                .execute());
    }

    /** Items still kept by an older profile. */
    List<Link> outdated(Connection c) {
        return linked(c.tenant(), c.name()).stream()
                .filter(l -> l.profileVersion() < c.profileVersion())
                .toList();
    }

    /** From now on the item is kept by this profile. */
    void migrate(Link l, int version) {
        database.use(h -> h.execute(
                "update ticket_link set profile_version = ? where tenant = ? and id = ?", version, l.tenant(), l.id()));
        touch(l.tenant(), l.id());
    }

    /** Wants the item again under a new intent: a person says that the old one is gone for good. */
    void restart(Link l) {
        database.use(h -> h.createUpdate("""
                        update ticket_link set state = 'INTENT', intent_id = :intent, remote_id = null, remote_key = null,
                            remote_url = null, remote_category = null, base = null, text_detached = false,
                            message = null, claim_hash = null, claim_revision = null, due_at = :now, changed_at = :now,
                            fence = fence + 1, lease_until = null
                        where tenant = :tenant and id = :id
                        """)
                .bind("intent", UUID.randomUUID())
                .bind("now", clock.instant())
                .bind("tenant", l.tenant())
                .bind("id", l.id())
                .execute());
    }

    /** Ties the link to an item that exists; its text stays as people wrote it unless it holds our block. */
    void tie(Link l, String remoteId, String key, String url) {
        database.use(h -> h.createUpdate("""
                        update ticket_link set state = 'LINKED', remote_id = :remote, remote_key = :key, remote_url = :url,
                            base = cast(:base as jsonb), text_detached = false, message = null, due_at = :now,
                            changed_at = :now, fence = fence + 1, lease_until = null
                        where tenant = :tenant and id = :id
                        """)
                .bind("remote", remoteId)
                .bind("key", key)
                .bind("url", url)
                .bind("base", Database.json(Base.unknown()))
                .bind("now", clock.instant())
                .bind("tenant", l.tenant())
                .bind("id", l.id())
                .execute());
    }

    void thaw(Link l) {
        database.use(h -> h.createUpdate(
                        "update ticket_link set state = 'LINKED', writes = 0, writes_from = null, message = null,"
                                + " due_at = :now, touched = touched + 1 where tenant = :tenant and id = :id")
                .bind("now", clock.instant())
                .bind("tenant", l.tenant())
                .bind("id", l.id())
                .execute());
    }

    void forget(Link l) {
        database.use(h -> h.execute("delete from ticket_link where tenant = ? and id = ?", l.tenant(), l.id()));
    }

    private static org.jdbi.v3.core.statement.Query query(Handle h, String where) {
        return h.createQuery("select " + COLUMNS + " from ticket_link where " + where + " order by id");
    }

    public List<String> findings(String tenant, UUID link) {
        return database.with(h -> h.createQuery(
                        "select finding_id from ticket_item where tenant = :tenant and link_id = :link order by 1")
                .bind("tenant", tenant)
                .bind("link", link)
                .mapTo(String.class)
                .list());
    }

    /** Puts the present state of the link into the outbox; inside the transaction that changed it. */
    void tell(Link link, String kind) {
        TicketChanged event = new TicketChanged(
                link.id().toString(),
                link.systemId(),
                link.single()
                        ? link.itemKey()
                        : findings(link.tenant(), link.id()).stream()
                                .findFirst()
                                .orElse(link.itemKey()),
                link.connection(),
                kind,
                link.textDetached() && link.state() == LinkState.LINKED
                        ? "DETACHED"
                        : link.state().told(),
                link.remoteId(),
                link.remoteKey(),
                link.remoteUrl(),
                link.remoteCategory(),
                link.message());
        outbox.append(new OutboundEvent(
                EventType.TICKET_CHANGED,
                link.tenant(),
                link.systemId(),
                link.id().toString(),
                event,
                null,
                null));
    }
}
