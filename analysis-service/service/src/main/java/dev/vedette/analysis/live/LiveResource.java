package dev.vedette.analysis.live;

import dev.vedette.analysis.assessment.AssessmentView;
import dev.vedette.analysis.assessment.Assessments;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Looks into the database, so that it tells of what any instance of the service judged. */
@Path("/api/analysis/events")
@Tag(name = "Live updates")
class LiveResource {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Assessments assessments;
    private final Caller caller;
    private final Clock clock;

    LiveResource(Assessments assessments, Caller caller, Clock clock) {
        this.assessments = assessments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Server-sent events: one for each new assessment")
    public Multi<AssessmentView> events() {
        String tenant = caller.tenant();
        Instant start = clock.instant();
        Unseen unseen = new Unseen(start);
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createFrom()
                        .items(() -> look(tenant, unseen).stream())
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private List<AssessmentView> look(String tenant, Unseen unseen) {
        return unseen.of(assessments.since(tenant, unseen.since(clock.instant())));
    }
}
