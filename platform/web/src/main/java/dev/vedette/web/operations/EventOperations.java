package dev.vedette.web.operations;

import dev.vedette.eventing.deadletter.DeadLetters;
import dev.vedette.eventing.deadletter.ReplayOutcome;
import dev.vedette.eventing.outbox.OutboxReplay;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Dead letters and replay over REST, for admins. */
public abstract class EventOperations {
    private final DeadLetters deadLetters;
    private final OutboxReplay replay;
    private final Caller caller;

    protected EventOperations(DeadLetters deadLetters, OutboxReplay replay, Caller caller) {
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.caller = caller;
    }

    /** @param events number of events that will be sent again */
    public record Replayed(int events) {}

    @GET
    @Path("dead-letters")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "List events that could not be handled, newest first")
    public Page<DeadLetterView> list(@RestQuery @DefaultValue("true") boolean open, @Valid @BeanParam Paging paging) {
        return Page.of(
                deadLetters.list(caller.tenant(), open, paging.offset(), paging.size()),
                paging,
                deadLetters.count(caller.tenant(), open),
                DeadLetterView::of);
    }

    @GET
    @Path("dead-letters/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Get one dead letter")
    public DeadLetterView get(@RestPath UUID id) {
        return deadLetters.find(caller.tenant(), id).map(DeadLetterView::of).orElseThrow(() -> missing(id));
    }

    @POST
    @Path("dead-letters/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Hand the event to its handler again")
    public ReplayOutcome replay(@RestPath UUID id) {
        return deadLetters.replay(caller.tenant(), id).orElseThrow(() -> missing(id));
    }

    @DELETE
    @Path("dead-letters/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Close a dead letter without trying again")
    public void dismiss(@RestPath UUID id) {
        if (!deadLetters.dismiss(caller.tenant(), id)) {
            throw missing(id);
        }
    }

    @POST
    @Path("replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Send the events of one subject again; consumers that had them drop them")
    public Replayed replaySubject(@RestQuery @NotBlank String subject) {
        return new Replayed(replay.subject(caller.tenant(), subject));
    }

    private static ProblemException missing(UUID id) {
        return ProblemException.notFound("open dead letter", id.toString());
    }
}
