package dev.vedette.importers.api;

import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.regex.Pattern;

/** Reads AsyncAPI 1 to 3 in YAML or JSON. */
public final class AsyncApiImporter implements Importer {

    private static final Pattern YAML = Pattern.compile("(?m)^[\"']?asyncapi[\"']?[ \\t]*:[ \\t]*[\"']?[123]");

    @Override
    public String format() {
        return "asyncapi";
    }

    @Override
    public int detect(SourceFile file) {
        String text = file.text();
        if (!text.contains("asyncapi")) {
            return 0;
        }
        return JsonSource.looksLikeJson(file)
                ? JsonSource.peek(file)
                        .filter(n -> n.path("asyncapi").isTextual())
                        .map(n -> 96)
                        .orElse(0)
                : YAML.matcher(text).find() ? 96 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Spec spec = Spec.read(files.getFirst(), upload, draft);
        Channels channels = Channels.of(spec);
        if (channels.all().isEmpty() && spec.root.get("servers").node().isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "/channels", "The description has neither channels nor servers.", "Add channels.");
        }
        draft.title(spec.root.get("info").get("title").text());
        new AsyncApi(spec, channels).fill();
    }
}
