package dev.vedette.importers.drawio;

import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads draw.io (diagrams.net) files, and SVG and PNG pictures with the diagram inside. */
public final class DrawioImporter implements Importer {

    @Override
    public String format() {
        return "drawio";
    }

    @Override
    public int detect(SourceFile file) {
        return Carrier.of(file.bytes()) != Carrier.NONE ? 95 : file.name().endsWith(".drawio") ? 50 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        String xml = Carrier.of(file.bytes()).xml(draft.source(), file);
        List<Page> pages = Pages.read(draft.source(), xml);
        if (pages.stream().allMatch(p -> p.cells().isEmpty())) {
            throw new UnreadableException(
                    draft.source(), "", "The diagram has no shapes.", "Draw at least one box and save the file.");
        }
        if (pages.size() == 1) {
            draft.title(pages.getFirst().name());
        }
        SketchDraft.fill(draft, new PageMerge(draft).sketch(pages));
    }
}
