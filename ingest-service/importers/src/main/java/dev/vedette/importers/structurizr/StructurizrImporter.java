package dev.vedette.importers.structurizr;

import com.structurizr.Workspace;
import com.structurizr.dsl.StructurizrDslParser;
import com.structurizr.dsl.StructurizrDslParserException;
import com.structurizr.util.WorkspaceUtils;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.regex.Pattern;

/** Reads Structurizr workspaces. People, systems, containers and components become components, groups become zones. */
public final class StructurizrImporter implements Importer {

    private static final Pattern WORKSPACE = Pattern.compile("(?m)^\\s*workspace\\b[^{\\n]*\\{\\s*$");
    private static final Pattern MODEL = Pattern.compile("(?m)^\\s*model\\s*\\{");

    @Override
    public String format() {
        return "structurizr";
    }

    @Override
    public int detect(SourceFile file) {
        if (JsonSource.looksLikeJson(file)) {
            return JsonSource.peek(file)
                    .map(n -> n.path("model").isObject()
                                    && (n.path("model").has("softwareSystems")
                                            || n.path("model").has("people"))
                            ? 97
                            : 0)
                    .orElse(0);
        }
        String text = file.text();
        return text.contains("workspace")
                        && WORKSPACE.matcher(text).find()
                        && MODEL.matcher(text).find()
                ? 96
                : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        Workspace workspace = JsonSource.looksLikeJson(file) ? json(file) : dsl(file, upload, draft);
        draft.title(Labels.clean(workspace.getName()));
        Sketch sketch = new WorkspaceSketch(workspace, file.text()).sketch();
        if (sketch.boxes.isEmpty()) {
            throw new UnreadableException(
                    file.path(),
                    "",
                    "The workspace holds no element.",
                    "Add people, systems and containers to its model.");
        }
        SketchDraft.fill(draft, sketch);
    }

    private static Workspace json(SourceFile file) throws UnreadableException {
        JsonSource.read(file);
        try {
            return WorkspaceUtils.fromJson(file.text());
        } catch (Exception e) {
            throw new UnreadableException(
                    file.path(),
                    "",
                    "The workspace is not valid: " + Labels.clean(e.getMessage()) + ".",
                    "Export it again from Structurizr.");
        }
    }

    private static Workspace dsl(SourceFile file, Upload upload, Draft draft) throws UnreadableException {
        DslText text = new DslText(upload);
        String dsl = text.of(file);
        text.dropped()
                .forEach(d -> draft.note(
                        Receipt.Kind.DROPPED,
                        d.line() + ":1",
                        (d.path().equals(file.path()) ? "" : d.path() + ": ") + d.what(),
                        1));
        StructurizrDslParser parser = new StructurizrDslParser();
        for (String feature : new String[] {
            "plugins",
            "scripts",
            "componentfinder",
            "include",
            "documentation",
            "decisions",
            "environment",
            "filesystem",
            "http",
            "https"
        }) {
            parser.getFeatures().disable("structurizr.feature.dsl." + feature);
        }
        try {
            parser.parse(dsl);
            return parser.getWorkspace();
        } catch (StructurizrDslParserException e) {
            throw new UnreadableException(
                    file.path(),
                    e.getLineNumber() + ":1",
                    Labels.clean(e.getMessage()) + ".",
                    "Check the workspace with Structurizr.");
        }
    }
}
