package dev.vedette.importers.bom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads CycloneDX bills of materials, JSON and XML: models with their cards, data, services and dependencies. */
public final class CycloneDxImporter implements Importer {

    private static final int LOOK = 4_096;

    @Override
    public String format() {
        return "cyclonedx";
    }

    @Override
    public int detect(SourceFile file) {
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, LOOK), StandardCharsets.UTF_8);
        if (xml(head)) {
            return head.contains("cyclonedx.org/schema/bom") ? 97 : 0;
        }
        boolean possible = JsonSource.looksLikeJson(file) && file.text().contains("CycloneDX");
        return possible
                ? JsonSource.peek(file)
                        .filter(n -> n.path("bomFormat").asText().equals("CycloneDX"))
                        .map(n -> 97)
                        .orElse(0)
                : 0;
    }

    private static boolean xml(String head) {
        String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return start.stripLeading().startsWith("<");
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        JsonNode root = JsonSource.looksLikeJson(file) ? JsonSource.read(file) : BomXml.read(file);
        Bom bom = Bom.of(root);
        if (bom.items().isEmpty()) {
            throw new UnreadableException(
                    draft.source(),
                    "/components",
                    "The bill lists neither components nor services.",
                    "Export it again with the models and services of the application.");
        }
        new BomDraft(bom, draft).fill();
    }
}
