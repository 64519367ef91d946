package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes and connectors of other drawing tools, to be understood by the same rules as those of draw.io: what lies in
 * what, which words belong to which shape, where a loose arrow was meant to end. Places are absolute pixels, y downwards.
 */
public final class Drawing {

    private final List<Page> pages = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private String name = "";

    /** Starts a further page; places of different pages have nothing to do with each other. */
    public void page(String title) {
        if (!cells.isEmpty()) {
            pages.add(new Page(name, cells));
        }
        cells = new ArrayList<>();
        name = title;
    }

    /** @param style as draw.io writes it; {@code hint=words} names the kind of shape in words */
    public void shape(String id, String label, String style, Rect place) {
        Cell c = new Cell(id, "", label, Style.of(style), true, false, "", "");
        c.geometry = place;
        cells.add(c);
    }

    /** Ends are ids of shapes, {@code ""} when loose; points are used then and may be {@code null}. */
    public void arrow(String id, String label, String style, String from, String to, double[] start, double[] end) {
        Cell c = new Cell(id, "", label, Style.of(style), false, true, from, to);
        c.sourcePoint = start;
        c.targetPoint = end;
        cells.add(c);
    }

    public boolean isEmpty() {
        return pages.isEmpty() && cells.isEmpty();
    }

    /** Says in the draft what is drawn. */
    public void fill(Draft draft) {
        page("");
        SketchDraft.fill(draft, new PageMerge(draft).sketch(pages));
    }
}
