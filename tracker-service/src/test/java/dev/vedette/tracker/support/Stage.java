package dev.vedette.tracker.support;

import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.FindingChanged;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.connection.Profile;
import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Severity;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.ticket.LinkWorker;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Plays the other services: puts events before the handlers, moves the clock, lets workers work. */
@Singleton
public class Stage {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Instance<EventHandler<? extends Record>> handlers;
    private final Database database;
    private final Connections connections;
    private final LinkWorker worker;
    public final MovableClock clock;

    Stage(
            @Any Instance<EventHandler<? extends Record>> handlers,
            Database database,
            Connections connections,
            LinkWorker worker,
            MovableClock clock) {
        this.handlers = handlers;
        this.database = database;
        this.connections = connections;
        this.worker = worker;
        this.clock = clock;
    }

    /** Nothing of earlier tests is left to do. */
    public void clear() {
        database.use(h -> {
            h.execute("delete from ticket_link");
            h.execute("delete from connection");
        });
    }

    /** Nothing of this tenant is left to do. */
    public void clear(String tenant) {
        database.use(h -> {
            h.execute("delete from ticket_link where tenant = ?", tenant);
            h.execute("delete from connection where tenant = ?", tenant);
        });
    }

    public String system() {
        return "sys-" + UUID.randomUUID();
    }

    public Connection connect(String tenant, FakeJira jira) {
        return connect(tenant, jira, profile(new Push(true, Severity.HIGH, Grouping.NONE, 25), StatusPolicy.SUGGEST));
    }

    public Connection connect(String tenant, FakeJira jira, Profile profile) {
        return connect(tenant, "jira", "jira-cloud", jira.uri(), profile);
    }

    public Connection connect(String tenant, String name, String kind, URI uri, Profile profile) {
        connections.save(
                tenant,
                name,
                new Connections.Setup(kind, uri, null, "vedette@example.com", null, profile, false),
                Connections.Secrets.NONE);
        return connections.find(tenant, name).orElseThrow();
    }

    public static Profile profile(Push push, StatusPolicy policy) {
        return new Profile("SEC", "10001", null, null, List.of(), null, null, push, policy);
    }

    public void model(String tenant, String system, long revision, String... bindings) {
        Provenance by = new Provenance(Origin.DECLARED, 1, "system.md", "1:1", "", "test@1");
        SortedMap<String, Fact> facts = new TreeMap<>(
                bindings.length == 0 ? Map.of() : Map.of("bindings", Fact.of(FactValue.of(List.of(bindings)), by)));
        Model model = new Model(
                "Support agent",
                new TreeMap<>(),
                List.of(
                        new Component("c-agent", "Support Agent", "agent", null, List.of(), facts, List.of(by)),
                        new Component(
                                "c-mail",
                                "Mailbox",
                                "message-queue",
                                null,
                                List.of("Inbox"),
                                new TreeMap<>(),
                                List.of(by))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        String hash = Json.sha256(Json.bytes(model));
        send(
                EventType.MODEL_REVISED,
                tenant,
                system,
                system,
                new ModelRevised(system, "Support agent", "high", revision, hash, model, null, List.of(), null, null));
    }

    public void finding(String tenant, Sample sample) {
        FindingChanged event = sample.event("a-" + sample.revision(), null);
        send(EventType.FINDING_CHANGED, tenant, sample.system(), sample.id(), event);
    }

    public void assessed(String tenant, String system, long revision) {
        assessed(tenant, system, revision, null, List.of());
    }

    public void assessed(String tenant, String system, long revision, String cause, List<String> woken) {
        send(
                EventType.ASSESSMENT_COMPLETED,
                tenant,
                system,
                system,
                new AssessmentCompleted(
                        system,
                        "Support agent",
                        "a-" + revision,
                        revision,
                        "1",
                        3,
                        Sample.summary(),
                        woken,
                        List.of(),
                        List.of(),
                        4,
                        cause));
    }

    /** A finding and the assessment it came with. */
    public void judged(String tenant, Sample sample) {
        finding(tenant, sample);
        assessed(tenant, sample.system(), sample.revision());
    }

    private <T extends Record> void send(EventType type, String tenant, String system, String subject, T payload) {
        Received<T> event = new Received<>(
                type,
                UUID.randomUUID().toString(),
                "/services/test",
                subject,
                1,
                tenant,
                system,
                null,
                null,
                clock.instant(),
                payload);
        for (EventHandler<? extends Record> handler : handlers) {
            if (handler.type() == type) {
                commit(handler, event);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> void commit(EventHandler<? extends Record> handler, Received<T> event) {
        try {
            var action = ((EventHandler<T>) handler).prepare(event);
            Database.inTransaction(action::commit);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(handler.consumer(), e);
        }
    }

    /** Lets workers work until nothing is due within the next minutes; the clock jumps over the waits. */
    public void settle() {
        settle(null);
    }

    /** @param tenantOrNull the only one that is worked for */
    public void settle(String tenantOrNull) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            work(tenantOrNull);
            Instant next = nextDue(tenantOrNull);
            if (next == null || next.isAfter(end)) {
                return;
            }
            // what is due and was not taken waits for the pace of its connection
            clock.advanceTo(
                    next.isAfter(clock.instant()) ? next : clock.instant().plusSeconds(1));
        }
    }

    /** Lets workers do what is due now. */
    public int work() {
        return work(null);
    }

    public int work(String tenantOrNull) {
        int done = 0;
        while (worker.one(tenantOrNull)) {
            if (++done > 10_000) {
                throw new AssertionError("the workers never come to rest");
            }
        }
        return done;
    }

    private Instant nextDue(String tenantOrNull) {
        return database.with(h -> h.createQuery("select min(greatest(l.due_at, l.lease_until, c.parked_until))"
                        + " from ticket_link l join connection c on c.tenant = l.tenant and c.name = l.connection"
                        + " where l.due_at is not null and (cast(:tenant as text) is null or l.tenant = :tenant)")
                .bind("tenant", tenantOrNull)
                .mapTo(Instant.class)
                .findOne()
                .orElse(null));
    }
}
