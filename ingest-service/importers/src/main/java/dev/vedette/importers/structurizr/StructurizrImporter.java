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
    private static final int MAX_BAD_LINES = 40;
    /** Blocks without which nothing is left. */
    private static final Pattern ROOT = Pattern.compile("\\s*(?:workspace|model)\\b.*\\{\\s*|\\s*}\\s*");

    /** What reaches out of the text; error messages of it would tell what files hold. */
    private static final List<String> OUTSIDE = List.of(
            "plugins",
            "scripts",
            "componentfinder",
            "include",
            "documentation",
            "decisions",
            "environment",
            "filesystem",
            "http",
            "https");

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
        String[] lines = dsl.split("\n", -1);
        StructurizrDslParserException last = null;
        for (int tries = 0; tries < MAX_BAD_LINES; tries++) {
            try {
                Workspace workspace = parse(String.join("\n", lines));
                if (last == null || !workspace.getModel().getElements().isEmpty()) {
                    return workspace;
                }
                break;
            } catch (StructurizrDslParserException e) {
                last = last == null ? e : last;
                if (!drop(e, lines, draft)) {
                    break;
                }
            }
        }
        throw new UnreadableException(
                file.path(),
                last.getLineNumber() + ":1",
                Labels.clean(last.getMessage()) + ".",
                "Check the workspace with Structurizr.");
    }

    private static Workspace parse(String dsl) throws StructurizrDslParserException {
        StructurizrDslParser parser = new StructurizrDslParser();
        for (String feature : OUTSIDE) {
            parser.getFeatures().disable("structurizr.feature.dsl." + feature);
        }
        parser.parse(dsl);
        return parser.getWorkspace();
    }

    /** Takes out the line that is not understood, with the block that it opens; one bad line must not cost the rest. */
    private static boolean drop(StructurizrDslParserException e, String[] lines, Draft draft) {
        int at = e.getLineNumber() - 1;
        if (at < 0
                || at >= lines.length
                || lines[at].isBlank()
                || ROOT.matcher(lines[at]).matches()) {
            return false;
        }
        String message = Labels.clean(e.getMessage());
        draft.note(Receipt.Kind.DROPPED, (at + 1) + ":1", "left out: " + message, 1);
        int open = 0;
        for (int i = at; i < lines.length; i++) {
            open += braces(lines[i]);
            lines[i] = "";
            if (open <= 0) {
                return open == 0;
            }
        }
        return false;
    }

    private static int braces(String line) {
        String s = line.strip();
        return (s.endsWith("{") ? 1 : 0) - (s.equals("}") ? 1 : 0);
    }
}
