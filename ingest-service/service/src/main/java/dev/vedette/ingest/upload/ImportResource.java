package dev.vedette.ingest.upload;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.caller.Caller;
import dev.vedette.web.caller.Correlation;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.upload.ReceivedFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/ingest/systems/{id}/imports")
@Tag(name = "Imports")
class ImportResource {
    private static final int CREATED = 201;
    private static final String DEFAULT_TEXT = "description.md";
    private static final String DEFAULT_ARCHIVE = "upload.zip";

    private final Systems systems;
    private final Imports imports;
    private final Caller caller;
    private final Correlation correlation;

    ImportResource(Systems systems, Imports imports, Caller caller, Correlation correlation) {
        this.systems = systems;
        this.imports = imports;
        this.caller = caller;
        this.correlation = correlation;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.DEVELOPER)
    @ResponseStatus(CREATED)
    @Operation(summary = "Import one or many files; each is a source of its own name, or all together form `source`")
    public ImportAnswer files(
            @RestPath UUID id,
            @RestQuery String source,
            @RestHeader("Idempotency-Key") String idempotencyKey,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return take(id, new Handed(sourceFiles(files), source), idempotencyKey);
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, "text/markdown", "text/*"})
    @RolesAllowed(Roles.DEVELOPER)
    @ResponseStatus(CREATED)
    @Operation(summary = "Import a text; `source` names it")
    public ImportAnswer text(
            @RestPath UUID id,
            @RestQuery String source,
            @RestHeader("Idempotency-Key") String idempotencyKey,
            byte[] body) {
        return take(id, one(source == null ? DEFAULT_TEXT : source, body), idempotencyKey);
    }

    @POST
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.DEVELOPER)
    @ResponseStatus(CREATED)
    @Operation(summary = "Import an archive or one file as the plain body; `source` names it")
    public ImportAnswer archive(
            @RestPath UUID id,
            @RestQuery String source,
            @RestHeader("Idempotency-Key") String idempotencyKey,
            byte[] body) {
        return take(id, one(source == null ? DEFAULT_ARCHIVE : source, body), idempotencyKey);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the imports of a system, newest first")
    public Page<ImportAnswer> list(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        systems.head(caller.tenant(), id);
        return imports.page(caller.tenant(), id, paging);
    }

    @GET
    @Path("{importId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Get one import with its receipts")
    public ImportAnswer get(@RestPath UUID id, @RestPath UUID importId) {
        return imports.get(caller.tenant(), id, importId);
    }

    private static List<SourceFile> sourceFiles(List<FileUpload> files) {
        return ReceivedFiles.of(files).stream()
                .map(p -> new SourceFile(p.name(), p.bytes()))
                .toList();
    }

    private static Handed one(String name, byte[] body) {
        return new Handed(List.of(new SourceFile(name, body)), null);
    }

    private ImportAnswer take(UUID id, Handed handed, String key) {
        return imports.take(caller.tenant(), id, handed, key, caller.subject(), correlation.id());
    }
}
