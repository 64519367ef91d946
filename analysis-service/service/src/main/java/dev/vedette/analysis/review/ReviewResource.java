package dev.vedette.analysis.review;

import dev.vedette.contracts.json.Json;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.idempotency.IdempotencyKeys;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import dev.vedette.web.upload.ReceivedFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/analysis/catalogue")
@Tag(name = "Catalogue")
class ReviewResource {
    private static final int CREATED = 201;
    private static final int MOST_TEXT = 1 << 20;

    private final Reviews reviews;
    private final IdempotencyKeys keys;
    private final Caller caller;

    ReviewResource(Reviews reviews, IdempotencyKeys keys, Caller caller) {
        this.reviews = reviews;
        this.keys = keys;
        this.caller = caller;
    }

    /** @param pack the pack to take in place of the proposed one, with conditions thought out, say */
    public record Acceptance(@Size(max = MOST_TEXT) String pack) {}

    @POST
    @Path("reviews")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.SECURITY)
    @ResponseStatus(CREATED)
    @Operation(summary = "Review a release of ATLAS: parts `before` and `after` are the ATLAS.yaml of two releases")
    public ReviewView atlas(
            @RestHeader("Idempotency-Key") String key,
            @RestForm("before") FileUpload before,
            @RestForm("after") FileUpload after) {
        Proposal.Text was = text(before, "before");
        Proposal.Text now = text(after, "after");
        String tenant = caller.tenant();
        return keep(key, "atlas " + was.text() + "\n" + now.text(), reviews.atlas(tenant, was, now));
    }

    @POST
    @Path("reviews")
    @Consumes({"application/yaml", "text/yaml", MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.SECURITY)
    @ResponseStatus(CREATED)
    @Operation(summary = "Review a pack of threats, controls and mappings before it changes the catalogue")
    public ReviewView pack(@RestHeader("Idempotency-Key") String key, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return keep(key, "pack " + text, reviews.pack(caller.tenant(), new Proposal.Text("pack", text)));
    }

    @GET
    @Path("reviews")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the reviews, newest first")
    public Page<ReviewView> list(@Valid @BeanParam Paging paging) {
        return reviews.page(caller.tenant(), paging);
    }

    @GET
    @Path("reviews/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get one review: what it touches, and the pack it proposes")
    public ReviewView get(@RestPath UUID id) {
        return reviews.get(caller.tenant(), id);
    }

    @POST
    @Path("reviews/{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Put the pack in force; systems are judged again in the background, the most critical first")
    public ReviewView accept(@RestPath UUID id, @Valid Acceptance acceptance) {
        return reviews.accept(caller.tenant(), caller.name(), id, acceptance == null ? null : acceptance.pack());
    }

    @POST
    @Path("reviews/{id}/decline")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Leave the catalogue as it is")
    public ReviewView decline(@RestPath UUID id) {
        return reviews.decline(caller.tenant(), caller.name(), id);
    }

    @DELETE
    @Path("packs/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Take an accepted pack out again; systems are judged again in the background")
    public void withdraw(@RestPath String name) {
        reviews.withdraw(caller.tenant(), caller.name(), name);
    }

    private ReviewView keep(String key, String request, Proposal proposal) {
        String tenant = caller.tenant();
        String by = caller.name();
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.once(
                        tenant,
                        key,
                        "catalogue review " + Json.sha256(request),
                        ReviewView.class,
                        () -> reviews.keep(tenant, by, proposal)));
    }

    private static Proposal.Text text(FileUpload upload, String part) {
        if (upload == null) {
            throw ProblemException.invalid(
                    "The part '" + part + "' is missing.",
                    part,
                    "Send both releases, for example curl -F before=@ATLAS-5.5.0.yaml -F after=@ATLAS-5.6.1.yaml.");
        }
        ReceivedFiles.Part received = ReceivedFiles.of(List.of(upload)).getFirst();
        return new Proposal.Text(received.name(), new String(received.bytes(), StandardCharsets.UTF_8));
    }
}
