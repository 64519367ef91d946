package dev.vedette.importers.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads {@code terraform show -json} of a plan or of a state. */
public final class PlanImporter implements Importer {

    @Override
    public String format() {
        return "terraform-plan";
    }

    @Override
    public int detect(SourceFile file) {
        String start = head(file);
        boolean json = start.stripLeading().startsWith("{") && start.contains("\"format_version\"");
        return json
                        && (file.text().contains("\"planned_values\"")
                                || file.text().contains("\"root_module\""))
                ? 95
                : 0;
    }

    /** The signature stands at the beginning; a large file of another kind is not read whole. */
    static String head(SourceFile file) {
        return new String(
                file.bytes(), 0, Math.min(file.bytes().length, 4096), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        for (SourceFile f : files) {
            List<Resource> resources = Plan.read(f.path(), json(f));
            draft.countRead(resources.size());
            Architecture.describe(resources, draft);
        }
    }

    static JsonNode json(SourceFile f) throws UnreadableException {
        try {
            return JsonValues.tree(f.text());
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new UnreadableException(
                    f.path(),
                    at,
                    "The file is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "Write it again with terraform show -json.");
        }
    }
}
