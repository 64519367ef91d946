package dev.vedette.importers.d2;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads D2 diagrams: the first drawing of a file; imports only from the same upload. */
public final class D2Importer implements Importer {

    private static final Pattern SHAPE = Pattern.compile(
            "(?m)^[ \\t]{0,80}(?:[\\w .-]{1,80}\\.)?shape:[ \\t]*(?:person|c4-person|cylinder|queue|hexagon|cloud|sql_table"
                    + "|sequence_diagram|stored_data|package|oval|diamond|circle|rectangle)[ \\t]*$");
    private static final Pattern EDGE =
            Pattern.compile("(?m)^[ \\t]{0,80}[\\w\"'][\\w\"' .-]{0,80}(?:<?->|<-)[ \\t]*[\\w\"'][^\\n]{0,200}$");
    private static final int MAX_TEXT = 5_000_000;

    @Override
    public String format() {
        return "d2";
    }

    @Override
    public int detect(SourceFile file) {
        if (file.bytes().length == 0 || file.bytes().length > MAX_TEXT) {
            return 0;
        }
        if (file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".d2")) {
            return 95;
        }
        String text = file.text();
        return text.contains("shape:")
                        && text.contains("->")
                        && SHAPE.matcher(text).find()
                        && EDGE.matcher(text).find()
                ? 75
                : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        D2Parser parser = new D2Parser(new D2Text(file.text(), ""));
        List<Statement> statements = parser.file();
        parser.odd.forEach(o -> draft.note(Receipt.Kind.DROPPED, o.position(), "not understood: " + o.text(), 1));
        Board board = new Board();
        new Builder(board, upload, draft).build(statements, file.container());
        Map<String, List<Statement>> layers = Map.copyOf(board.layers);
        String read = "";
        if (board.root.children.isEmpty() && !board.layers.isEmpty()) {
            read = board.layers.keySet().iterator().next();
            new Builder(board, upload, draft).build(board.layers.get(read), file.container());
        }
        for (String other : layers.keySet().stream().sorted().toList()) {
            if (!other.equals(read)) {
                draft.note(Receipt.Kind.SKIPPED, "", "the drawing " + other + " is not read; only the first one is", 1);
            }
        }
        Sketch sketch = BoardSketch.of(board, draft);
        if (sketch.boxes.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "1:1", "The diagram has no shapes.", "Write at least one, e.g. user -> app.");
        }
        SketchDraft.fill(draft, sketch);
    }
}
