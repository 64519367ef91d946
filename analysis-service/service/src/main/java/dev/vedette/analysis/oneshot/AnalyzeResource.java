package dev.vedette.analysis.oneshot;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.web.caller.Roles;
import dev.vedette.web.problem.ProblemException;
import dev.vedette.web.upload.ReceivedFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/analysis/analyze")
@Tag(name = "One-shot analysis")
class AnalyzeResource {
    private final OneShot oneShot;

    AnalyzeResource(OneShot oneShot) {
        this.oneShot = oneShot;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Judge files; nothing is stored")
    public Assessment files(@RestQuery String name, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        List<SourceFile> sources = ReceivedFiles.of(files).stream()
                .map(p -> new SourceFile(p.name(), p.bytes()))
                .toList();
        if (sources.isEmpty()) {
            throw ProblemException.unreadable(
                    "The request holds no file.", null, "Send at least one file that describes the system.", List.of());
        }
        return oneShot.files(sources, name);
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, "text/markdown"})
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Judge a text; nothing is stored")
    public Assessment text(@RestQuery String name, byte[] body) {
        return oneShot.files(List.of(new SourceFile("description.md", body)), name == null ? "system" : name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Judge a model; nothing is stored")
    public Assessment model(@RestQuery String name, @NotNull Model model) {
        return oneShot.model(model, name == null ? model.name() : name, List.of());
    }
}
