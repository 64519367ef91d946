package dev.vedette.importers.mermaid;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads Mermaid flowcharts, sequence, C4, architecture and block diagrams. */
public final class MermaidImporter implements Importer {

    private static final int LOOK = 4_000;

    @Override
    public String format() {
        return "mermaid";
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name().toLowerCase(java.util.Locale.ROOT);
        boolean named = name.endsWith(".mmd") || name.endsWith(".mermaid");
        if (file.bytes().length == 0 || name.endsWith(".md") || name.endsWith(".markdown")) {
            return 0;
        }
        String text = file.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        String head = text.substring(start, Math.min(text.length(), start + LOOK));
        boolean kind = !MermaidText.of(head).kind().isEmpty();
        return kind ? (named ? 95 : startsAsDiagram(head) ? 90 : 0) : named ? 60 : 0;
    }

    /** "graph" and "block" are words of prose too: then the line must be short or go on like a diagram. */
    private static boolean startsAsDiagram(String head) {
        MermaidText t = MermaidText.of(head);
        int end = t.text().indexOf('\n', t.body());
        String first =
                t.text().substring(t.body(), end < 0 ? t.text().length() : end).strip();
        return first.isEmpty() || first.matches("(?:TB|TD|BT|RL|LR|[<>^v])\\b.*") || first.startsWith(";");
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        MermaidText text = MermaidText.of(files.getFirst().text());
        draft.title(text.title());
        switch (text.kind()) {
            case "flowchart", "flowchart-elk", "graph" -> FlowDraft.fill(FlowParser.parse(text), draft);
            case "block", "block-beta" -> FlowDraft.fill(BlockParser.parse(text), draft);
            case "architecture", "architecture-beta" -> ArchitectureDraft.fill(text, draft);
            case "C4Context", "C4Container", "C4Component", "C4Dynamic", "C4Deployment" -> C4Draft.fill(text, draft);
            case "sequenceDiagram" -> SequenceDraft.fill(text, draft);
            case "" ->
                throw new UnreadableException(
                        draft.source(),
                        "1:1",
                        "No Mermaid diagram starts here.",
                        "Begin with a line such as \"flowchart LR\" or \"sequenceDiagram\".");
            default ->
                throw new UnreadableException(
                        draft.source(),
                        "1:1",
                        "Mermaid diagrams of the kind " + text.kind() + " are not read.",
                        "Draw the system as a flowchart (flowchart LR), a C4 or a sequence diagram.");
        }
    }
}
