package dev.vedette.importers.plantuml;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.atmp.CucaDiagram;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.core.Diagram;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.sequencediagram.SequenceDiagram;

/** Reads PlantUML. A line that PlantUML refuses is left out, said in the receipt, and the rest is read. */
public final class PlantUmlImporter implements Importer {

    static {
        // Must be in force before PlantUML's first class is loaded: no file, no address, no environment.
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        System.setProperty("java.awt.headless", "true");
    }

    private static final Pattern START = Pattern.compile("(?m)^\\s*@startuml\\b");
    private static final Pattern LOCATION = Pattern.compile(".*string : (\\d+).*", Pattern.DOTALL);
    private static final int MAX_BAD_LINES = 40;
    private static final int MAX_TEXT = 2_000_000;
    private static final int MAX_LINE = 20_000;

    @Override
    public String format() {
        return "plantuml";
    }

    @Override
    public int detect(SourceFile file) {
        boolean named = file.name().matches("(?i).*\\.(puml|plantuml|pu|iuml|wsd)");
        if (file.bytes().length > MAX_TEXT) {
            return named ? 60 : 0;
        }
        return START.matcher(file.text()).find() ? 97 : named ? 60 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        String text = file.text();
        if (text.length() > MAX_TEXT) {
            throw new UnreadableException(
                    file.path(), "", "The diagram is larger than 2 MB.", "Split it into several files.");
        }
        requireShortLines(file.path(), text);
        Includes includes = Includes.of(START.matcher(text).find() ? text : "@startuml\n" + text + "\n@enduml");
        includes.dropped().forEach(d -> draft.note(Receipt.Kind.DROPPED, d.line() + ":1", d.what(), 1));
        String[] lines = includes.text().split("\n", -1);
        boolean any = false;
        for (BlockRange block : BlockRange.of(lines)) {
            any |= block(block, lines, file, draft);
        }
        if (!any) {
            throw new UnreadableException(
                    file.path(),
                    "",
                    "The file holds no component, deployment, use-case, C4 or sequence diagram.",
                    "Other PlantUML diagrams do not describe an architecture.");
        }
    }

    /** The parser looks at every part of a line for each part of it. */
    private static void requireShortLines(String path, String text) throws UnreadableException {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > MAX_LINE) {
                throw new UnreadableException(
                        path,
                        line + ":1",
                        String.format(
                                Locale.ROOT,
                                "The line has %,d characters; at most %,d are read.",
                                end - start,
                                MAX_LINE),
                        "Break it into several lines.");
            }
            start = end + 1;
        }
    }

    private static boolean block(BlockRange block, String[] lines, SourceFile file, Draft draft)
            throws UnreadableException {
        for (int tries = 0; tries <= MAX_BAD_LINES; tries++) {
            Diagram diagram = parse(block.text(lines));
            Positions positions = new Positions(lines, block);
            List<BlockRange> pages = block.pages(lines);
            if (pages.size() > 1 && !(diagram instanceof SequenceDiagram)) {
                boolean any = false;
                for (BlockRange page : pages) {
                    any |= block(page, lines, file, draft);
                }
                return any;
            }
            switch (diagram) {
                case CucaDiagram c -> {
                    Sketch sketch = ComponentSketch.of(c, positions);
                    SketchDraft.fill(draft, sketch);
                    return !sketch.boxes.isEmpty();
                }
                case SequenceDiagram s -> {
                    Sketch sketch = SequenceSketch.of(s, positions);
                    SketchDraft.fill(draft, sketch);
                    return !sketch.boxes.isEmpty();
                }
                case PSystemError e -> dropLine(e, block, lines, file, draft);
                case null, default -> {
                    draft.note(
                            Receipt.Kind.SKIPPED,
                            block.first() + ":1",
                            "This kind of diagram describes no architecture.",
                            1);
                    return false;
                }
            }
        }
        throw new UnreadableException(
                file.path(),
                block.first() + ":1",
                "More than " + MAX_BAD_LINES + " lines are not PlantUML.",
                "Check the file with PlantUML.");
    }

    private static Diagram parse(String text) {
        List<BlockUml> blocks = new SourceStringReader(text).getBlocks();
        return blocks.isEmpty() ? null : blocks.getFirst().getDiagram();
    }

    private static void dropLine(PSystemError e, BlockRange block, String[] lines, SourceFile file, Draft draft)
            throws UnreadableException {
        Matcher at = LOCATION.matcher(String.valueOf(e.getLineLocation()));
        int line = at.matches() ? block.first() - 1 + Integer.parseInt(at.group(1)) : -1;
        if (line < block.first() || line >= Math.min(block.last() - 1, lines.length) || lines[line].isBlank()) {
            String where = line >= 0 ? (line + 1) + ":1" : block.first() + ":1";
            throw new UnreadableException(
                    file.path(), where, "PlantUML cannot read the diagram.", "Check the file with PlantUML.");
        }
        draft.note(
                Receipt.Kind.DROPPED,
                (line + 1) + ":1",
                "The line \"" + lines[line].strip() + "\" is not understood.",
                1);
        lines[line] = "";
    }
}
