package dev.vedette.tracker.review;

import dev.vedette.tracker.store.Database;
import dev.vedette.tracker.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reviews that are wanted, and their records. */
@Path("/api/tracker/reviews")
@Tag(name = "reviews")
public class ReviewResource {
    private final Reviews reviews;
    private final Deltas deltas;
    private final Systems systems;
    private final Caller caller;

    ReviewResource(Reviews reviews, Deltas deltas, Systems systems, Caller caller) {
        this.reviews = reviews;
        this.deltas = deltas;
        this.systems = systems;
        this.caller = caller;
    }

    /** The reviewer's word. */
    public record Done(
            @NotNull @Pattern(regexp = "approved|rejected|questions")
            String result,

            @Size(max = 10_000) String notes) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Reviews, the most urgent first")
    public Page<Review> list(@RestQuery String system, @RestQuery String state, @Valid @BeanParam Paging paging) {
        return Page.of(
                reviews.list(caller.tenant(), system, state, paging.size(), paging.offset()),
                paging,
                reviews.count(caller.tenant(), system, state),
                Function.identity());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What to look at: the findings within its scope that moved since the last look")
    public Delta one(UUID id) {
        return deltas.of(caller.tenant(), require(id));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed(Roles.SECURITY)
    @Operation(summary = "Record the result; sealed with person, time and the revision that was looked at")
    public Review complete(UUID id, @NotNull @Valid Done done) {
        String tenant = caller.tenant();
        Review r = require(id);
        if (!r.state().equals("open")) {
            throw ProblemException.conflict("The review is done already.", "A new one opens with the next change.");
        }
        long revision = systems.assessedRevision(tenant, r.systemId());
        Database.inTransaction(
                () -> reviews.complete(tenant, r, done.result(), done.notes(), revision, caller.subject()));
        return require(id);
    }

    private Review require(UUID id) {
        return reviews.find(caller.tenant(), id).orElseThrow(() -> ProblemException.notFound("review", id.toString()));
    }
}
