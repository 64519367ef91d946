package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.system.Element;
import dev.vedette.tracker.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.idempotency.IdempotencyKeys;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Production changes: in, and what came of them. */
@Path("/api/tracker/changes")
@Tag(name = "changes")
public class ChangeResource {
    private final Changes changes;
    private final ChangeList list;
    private final Systems systems;
    private final Caller caller;
    private final IdempotencyKeys keys;

    ChangeResource(Changes changes, ChangeList list, Systems systems, Caller caller, IdempotencyKeys keys) {
        this.changes = changes;
        this.list = list;
        this.systems = systems;
        this.caller = caller;
        this.keys = keys;
    }

    /**
     * A change told by a person.
     *
     * @param element id or name of the component it concerns; none for the whole system
     * @param statement what happened, as one would tell a colleague
     */
    public record ManualChange(
            @NotBlank String systemId,
            String element,
            @NotNull ChangeObserved.Kind kind,
            @NotBlank @Size(max = 4000) String statement,
            Boolean live,
            String actor,
            Instant occurredAt,
            List<ChangeObserved.ObservedFact> facts,
            JsonNode before,
            JsonNode after) {}

    /** Where an unbound change belongs. */
    public record Binding(@NotBlank String systemId, String element, Boolean remember) {}

    /** @param remember also for what comes under the same name later */
    public record Ignoring(Boolean remember) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Any CloudEvent 1.0 that tells of a production change: structured, batched or binary")
    public Response receive(@Context HttpHeaders headers, @RestQuery String system, byte[] body) {
        String tenant = caller.tenant();
        List<CloudEvent> events = CloudEventReader.read(headers.getHeaderString("Content-Type"), lower(headers), body);
        boolean batch = body.length > 0 && firstIsBracket(body);
        List<String> ids = Database.transaction(() -> {
            List<String> out = new ArrayList<>();
            for (CloudEvent e : events) {
                Incoming in = CloudEvents.normalise(e);
                out.add(changes.receive(
                        tenant,
                        system == null || in.systemId() != null ? in : in.of(system),
                        Database.json(e).getBytes(StandardCharsets.UTF_8)));
            }
            return out;
        });
        List<ChangeView> views =
                ids.stream().map(id -> list.find(tenant, id).orElseThrow()).toList();
        return Response.accepted(batch ? views : views.getFirst()).build();
    }

    private static boolean firstIsBracket(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("[");
    }

    private static Map<String, String> lower(HttpHeaders headers) {
        Map<String, String> out = new TreeMap<>();
        headers.getRequestHeaders()
                .forEach((name, values) -> out.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return out;
    }

    @POST
    @Path("manual")
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "A production change in a person's words")
    public Response manual(@NotNull @Valid ManualChange m, @HeaderParam("Idempotency-Key") String key) {
        String tenant = caller.tenant();
        if (!systems.exists(tenant, m.systemId())) {
            throw ProblemException.notFound("system with a model", m.systemId());
        }
        String element = element(tenant, m);
        Incoming in = new Incoming(
                "manual:" + caller.subject(),
                key == null ? UUID.randomUUID().toString() : key,
                "dev.vedette.change.manual.v1",
                m.systemId(),
                "name",
                m.element(),
                element,
                m.kind(),
                m.live() == null || m.live(),
                m.actor() == null ? caller.name() : m.actor(),
                m.occurredAt(),
                m.statement(),
                m.facts(),
                m.before(),
                m.after());
        String id = Database.transaction(() -> keys.once(
                tenant,
                key,
                Json.sha256(Database.json(m.statement() + m.systemId() + m.kind() + element)
                        .getBytes(StandardCharsets.UTF_8)),
                String.class,
                () -> changes.receive(tenant, in, null)));
        return Response.status(Response.Status.CREATED)
                .entity(list.find(tenant, id).orElseThrow())
                .build();
    }

    private String element(String tenant, ManualChange m) {
        if (m.element() == null || m.element().isBlank()) {
            return null;
        }
        List<Element> all = systems.elements(tenant, m.systemId());
        return all.stream()
                .filter(e -> e.id().equals(m.element()) || e.name().equalsIgnoreCase(m.element()))
                .map(Element::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "\"" + m.element() + "\" is no element of this system.",
                        "element",
                        "Name one of: "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(Element::name)
                                                .sorted()
                                                .limit(20)
                                                .toList())
                                + "; or leave it out for the whole system."));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Changes, newest first; state=unbound is the inbox of names nobody knows yet")
    public Page<ChangeView> changes(@RestQuery String system, @RestQuery String state, @BeanParam Paging paging) {
        String tenant = caller.tenant();
        return new Page<>(
                list.list(tenant, system, state, paging.size(), paging.offset()),
                paging.page(),
                paging.size(),
                list.count(tenant, system, state));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "One change with its delta: woken, worse, calmed, unchanged")
    public ChangeView change(String id) {
        return list.find(caller.tenant(), id).orElseThrow(() -> ProblemException.notFound("change", id));
    }

    @POST
    @Path("{id}/bind")
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Say which element an unbound change is about")
    public ChangeView bind(String id, @NotNull @Valid Binding binding) {
        String tenant = caller.tenant();
        requireUnbound(id);
        boolean known = binding.element() == null
                ? systems.exists(tenant, binding.systemId())
                : systems.elements(tenant, binding.systemId()).stream().anyMatch(e -> e.id().equals(binding.element()));
        if (!known) {
            throw ProblemException.invalid(
                    "There is no such element in this system.", "element", "Take an id from the system's model.");
        }
        Database.inTransaction(() -> changes.bind(
                tenant, id, binding.systemId(), binding.element(), !Boolean.FALSE.equals(binding.remember())));
        return change(id);
    }

    @POST
    @Path("{id}/ignore")
    @RolesAllowed(Roles.DEVELOPER)
    @Operation(summary = "Say that an unbound change is of no interest")
    public ChangeView ignore(String id, Ignoring how) {
        requireUnbound(id);
        Database.inTransaction(
                () -> changes.ignore(caller.tenant(), id, how != null && Boolean.TRUE.equals(how.remember())));
        return change(id);
    }

    private void requireUnbound(String id) {
        ChangeView view = change(id);
        if (!view.state().equals("unbound")) {
            throw ProblemException.conflict(
                    "The change is " + view.state() + " already.", "Only an unbound change can be bound or ignored.");
        }
    }
}
