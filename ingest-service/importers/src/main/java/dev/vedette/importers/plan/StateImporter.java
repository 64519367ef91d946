package dev.vedette.importers.plan;

import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads Terraform state of version 4. */
public final class StateImporter implements Importer {

    @Override
    public String format() {
        return "terraform-state";
    }

    @Override
    public int detect(SourceFile file) {
        String start = PlanImporter.head(file);
        boolean state = start.stripLeading().startsWith("{")
                && start.contains("\"terraform_version\"")
                && start.matches("(?s).*\"version\"\\s*:\\s*[34].*")
                && !start.contains("\"format_version\"");
        return state ? 94 : file.name().endsWith(".tfstate") ? 60 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        for (SourceFile f : files) {
            var json = PlanImporter.json(f);
            if (json.path("version").asInt() != 4) {
                throw new UnreadableException(
                        f.path(),
                        "/version",
                        "Only states of version 4 are read, this is version "
                                + json.path("version").asText("?") + ".",
                        "Write it again with Terraform 0.12 or newer.");
            }
            List<Resource> resources = State.read(f.path(), json);
            draft.countRead(resources.size());
            Architecture.describe(resources, draft);
        }
    }
}
