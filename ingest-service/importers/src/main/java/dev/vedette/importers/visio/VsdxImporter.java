package dev.vedette.importers.visio;

import dev.vedette.importers.drawio.Drawing;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import dev.vedette.importers.upload.Archive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code .vsdx} drawings. */
public final class VsdxImporter implements Importer {

    private static final Pattern PAGE = Pattern.compile("visio/pages/page\\d+\\.xml");

    @Override
    public String format() {
        return "vsdx";
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return Archive.is(file.bytes()) && (name.endsWith(".vsdx") || name.endsWith(".vsdm")) ? 95 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Map<String, SourceFile> entries = new TreeMap<>();
        Archive.files(files.getFirst()).forEach(f -> entries.put(f.path(), f));
        if (!entries.containsKey("visio/document.xml")) {
            throw new UnreadableException(
                    draft.source(), "", "The archive is no Visio drawing.", "Save it as .vsdx in Visio or Lucidchart.");
        }
        Masters masters = Masters.read(draft.source(), entries);
        Drawing drawing = new Drawing();
        for (Map.Entry<String, SourceFile> e : entries.entrySet()) {
            if (PAGE.matcher(e.getKey()).matches()) {
                drawing.page(e.getKey());
                VisioPage.read(draft.source(), e.getValue(), masters).draw(drawing);
            }
        }
        if (drawing.isEmpty()) {
            throw new UnreadableException(
                    draft.source(),
                    "visio/pages",
                    "The drawing has no shapes.",
                    "Draw at least one shape and save it.");
        }
        drawing.fill(draft);
    }
}
