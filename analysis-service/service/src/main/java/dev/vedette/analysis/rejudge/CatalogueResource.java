package dev.vedette.analysis.rejudge;

import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.analysis.catalogue.InForce;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/analysis/catalogue")
@Tag(name = "Catalogue")
class CatalogueResource {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Catalogues catalogues;
    private final Rejudger rejudger;
    private final RejudgeTable table;
    private final Caller caller;

    CatalogueResource(Catalogues catalogues, Rejudger rejudger, RejudgeTable table, Caller caller) {
        this.catalogues = catalogues;
        this.rejudger = rejudger;
        this.table = table;
        this.caller = caller;
    }

    /**
     * @param version version, packs and fingerprint in one word; assessments carry it
     * @param edition raised by each pack that is accepted or withdrawn
     * @param notes what packs change in the built-in catalogue, in words
     * @param problems accepted packs that are left out, and why
     * @param progress how many of the tenant's systems stand on this catalogue already
     */
    public record CatalogueView(
            String version,
            long edition,
            int threats,
            int controls,
            List<String> packs,
            List<String> notes,
            List<String> problems,
            RejudgeTable.Progress progress) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Which catalogue is in force, and how far judging by it has come")
    public CatalogueView get() {
        InForce now = catalogues.inForce(caller.tenant());
        return new CatalogueView(
                now.key(),
                now.edition(),
                now.catalogue().threats().size(),
                now.catalogue().controls().size(),
                now.catalogue().packs(),
                now.catalogue().notes(),
                now.problems(),
                progress(caller.tenant()));
    }

    @GET
    @Path("threats")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the threats of the catalogue in force, by code")
    public Page<ThreatView> threats(@Valid @BeanParam Paging paging) {
        List<Threat> all = List.copyOf(
                catalogues.inForce(caller.tenant()).catalogue().threats().values());
        Page<Threat> page = Page.part(all, paging);
        return Page.of(page.items(), paging, page.total(), ThreatView::of);
    }

    @POST
    @Path("rejudge")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Look now for systems that were judged by another catalogue")
    public CatalogueView rejudge() {
        rejudger.plan(caller.tenant());
        return get();
    }

    @GET
    @Path("progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Server-sent events: how far judging again has come, at once and whenever that changes")
    public Multi<RejudgeTable.Progress> follow() {
        String tenant = caller.tenant();
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> Multi.createFrom()
                        .item(() -> progress(tenant))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .skip()
                .repetitions();
    }

    private RejudgeTable.Progress progress(String tenant) {
        return table.progress(tenant, catalogues.inForce(tenant).key());
    }
}
