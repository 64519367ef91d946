package dev.vedette.analysis.rejudge;

import dev.vedette.engine.Judge;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/analysis/catalogue")
@Tag(name = "Catalogue")
class CatalogueResource {
    private final Judge judge;
    private final Rejudger rejudger;
    private final RejudgeTable table;
    private final Caller caller;

    CatalogueResource(Judge judge, Rejudger rejudger, RejudgeTable table, Caller caller) {
        this.judge = judge;
        this.rejudger = rejudger;
        this.table = table;
        this.caller = caller;
    }

    /** @param progress how many of the tenant's systems stand on this catalogue already */
    public record CatalogueView(String version, int threats, int controls, RejudgeTable.Progress progress) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Which catalogue is in force, and how far judging by it has come")
    public CatalogueView get() {
        return new CatalogueView(
                rejudger.catalogue(),
                judge.catalogue().threats().size(),
                judge.catalogue().controls().size(),
                table.progress(caller.tenant(), rejudger.catalogue()));
    }

    @POST
    @Path("rejudge")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Look now for systems that were judged by another catalogue")
    public CatalogueView rejudge() {
        rejudger.plan();
        return get();
    }
}
