package dev.vedette.importers.api;

import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.regex.Pattern;

/** Reads OpenAPI 3 and Swagger 2 in YAML or JSON. */
public final class OpenApiImporter implements Importer {

    private static final Pattern YAML =
            Pattern.compile("(?m)^[\"']?(?:openapi|swagger)[\"']?[ \\t]*:[ \\t]*[\"']?[123]");

    @Override
    public String format() {
        return "openapi";
    }

    @Override
    public int detect(SourceFile file) {
        String text = file.text();
        if (!text.contains("openapi") && !text.contains("swagger")) {
            return 0;
        }
        if (JsonSource.looksLikeJson(file)) {
            return JsonSource.peek(file)
                    .filter(n ->
                            n.path("openapi").isTextual() || n.path("swagger").isTextual())
                    .map(n -> n.has("info") || n.has("paths") ? 96 : 0)
                    .orElse(0);
        }
        return YAML.matcher(text).find() && !text.startsWith("---\nkind") ? 96 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Spec spec = Spec.read(files.getFirst(), upload, draft);
        boolean any = !spec.root.get("paths").node().isEmpty()
                || !spec.root.get("webhooks").node().isEmpty()
                || !spec.root.get("info").node().isEmpty();
        if (!any) {
            throw new UnreadableException(
                    draft.source(), "", "The description has neither paths nor a title.", "Add info and paths.");
        }
        draft.title(spec.root.get("info").get("title").text());
        new OpenApi(spec).fill();
    }
}
