package dev.vedette.importers.threagile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.TreeSource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads Threagile YAML. */
public final class ThreagileImporter implements Importer {

    @Override
    public String format() {
        return "threagile";
    }

    @Override
    public int detect(SourceFile file) {
        return TreeSource.peek(file, "technical_assets")
                .filter(m -> m.path("technical_assets").isObject())
                .map(m -> m.has("threagile_version") ? 96 : 80)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode model = TreeSource.read(files.getFirst());
        if (model.path("technical_assets").isEmpty()) {
            throw new UnreadableException(
                    draft.source(),
                    "/technical_assets",
                    "The model has no technical assets.",
                    "Add at least one technical asset.");
        }
        draft.title(model.path("title").asText(""));
        new ThreagileModel(model, draft).fill();
    }
}
