package dev.vedette.tracker.change;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Appended;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.tracker.store.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Receives, binds and tells. The row and the event commit together. */
@Singleton
class Changes {
    private final Database database;
    private final Binder binder;
    private final Outbox outbox;
    private final Clock clock;

    Changes(Database database, Binder binder, Outbox outbox, Clock clock) {
        this.database = database;
        this.binder = binder;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Inside the caller's transaction. The same event of the same source again changes nothing.
     *
     * @param raw what was received, for people to look at
     * @return id of the change
     */
    String receive(String tenant, Incoming in, byte[] raw) {
        String id = UuidV7.next(clock).toString();
        Binder.Bound bound = binder.bind(tenant, in);
        String state = bound.ignored() ? "ignored" : bound.certain() ? "observed" : "unbound";
        boolean fresh = insert(tenant, id, in, bound, state, raw) == 1;
        if (!fresh) {
            return known(tenant, in).orElseThrow();
        }
        if (state.equals("observed")) {
            tell(tenant, id, in, bound.systemId(), bound.element());
        }
        return id;
    }

    private Optional<String> known(String tenant, Incoming in) {
        return database.with(h -> h.createQuery(
                        "select id from change where tenant = :tenant and source = :source and source_event = :event")
                .bind("tenant", tenant)
                .bind("source", in.source())
                .bind("event", in.sourceEvent())
                .mapTo(String.class)
                .findOne());
    }

    private int insert(String tenant, String id, Incoming in, Binder.Bound bound, String state, byte[] raw) {
        Instant now = clock.instant();
        return database.with(h -> h.createUpdate("""
                        insert into change (tenant, id, source, source_event, system_id, element, element_name,
                            suggestion, kind, type, live, actor, statement, body, raw, state, occurred_at, received_at)
                        values (:tenant, :id, :source, :event, :system, :element, :name, cast(:suggestion as jsonb),
                            :kind, :type, :live, :actor, :statement, cast(:body as jsonb), cast(:raw as jsonb), :state,
                            :occurred, :now)
                        on conflict (tenant, source, source_event) do nothing
                        """)
                .bind("tenant", tenant)
                .bind("id", id)
                .bind("source", in.source())
                .bind("event", in.sourceEvent())
                .bind("system", bound.systemId())
                .bind("element", bound.element())
                .bind("name", in.elementName())
                .bind("suggestion", Database.json(bound.suggestions()))
                .bind("kind", in.kind().name())
                .bind("type", in.type())
                .bind("live", in.live())
                .bind("actor", in.actor())
                .bind("statement", in.statement())
                .bind("body", Database.json(in))
                .bind("raw", Raw.json(raw))
                .bind("state", state)
                .bind("occurred", Objects.requireNonNullElse(in.occurredAt(), now))
                .bind("now", now)
                .execute());
    }

    private void tell(String tenant, String id, Incoming in, String system, String element) {
        ChangeObserved event = new ChangeObserved(
                id,
                system,
                in.kind(),
                element,
                in.elementName(),
                in.live(),
                in.actor(),
                Objects.requireNonNullElse(in.occurredAt(), clock.instant()).toString(),
                in.statement(),
                in.facts().stream()
                        .map(f -> f.element() == null || f.element().isBlank()
                                ? new ChangeObserved.ObservedFact(element, f.key(), f.value())
                                : f)
                        .toList(),
                in.before(),
                in.after());
        Appended appended =
                outbox.append(new OutboundEvent(EventType.CHANGE_OBSERVED, tenant, system, id, event, null, id));
        database.use(h -> h.execute(
                "update change set event_id = ? where tenant = ? and id = ?",
                appended.id().toString(),
                tenant,
                id));
    }

    /** A person says what the name stands for; told from then on without asking. */
    void bind(String tenant, String id, String system, String element, boolean remember) {
        Incoming in = stored(tenant, id);
        database.use(h -> h.execute(
                "update change set state = 'observed', system_id = ?, element = ? where tenant = ? and id = ?",
                system,
                element,
                tenant,
                id));
        if (remember && in.elementName() != null) {
            remember(tenant, in, system, element, false);
        }
        tell(tenant, id, in, system, element);
    }

    void ignore(String tenant, String id, boolean remember) {
        Incoming in = stored(tenant, id);
        database.use(h -> h.execute("update change set state = 'ignored' where tenant = ? and id = ?", tenant, id));
        if (remember && in.elementName() != null) {
            remember(tenant, in, null, null, true);
        }
    }

    private void remember(String tenant, Incoming in, String system, String element, boolean ignored) {
        database.use(h -> h.execute(
                "insert into binding (tenant, kind, value, system_id, element, ignored) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant, kind, value) do update set system_id = excluded.system_id,"
                        + " element = excluded.element, ignored = excluded.ignored",
                tenant,
                Objects.requireNonNullElse(in.bindingKind(), "name"),
                in.elementName(),
                system,
                element,
                ignored));
    }

    Incoming stored(String tenant, String id) {
        String body = database.with(h -> h.createQuery("select body from change where tenant = :tenant and id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .mapTo(String.class)
                .one());
        return Database.read(body, Incoming.class);
    }
}
