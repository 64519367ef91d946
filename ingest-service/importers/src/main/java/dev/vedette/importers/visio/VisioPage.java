package dev.vedette.importers.visio;

import dev.vedette.importers.drawio.Drawing;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The shapes of one page; inches with y upwards in the file, pixels with y downwards here. */
final class VisioPage implements SafeXml.Handler {

    private static final double PIXELS = 96;

    private static final class Shape {
        final String id;
        final String master;
        final Shape parent;
        final Map<String, Double> cells = new HashMap<>();
        final StringBuilder text = new StringBuilder();
        final List<Shape> children = new ArrayList<>();

        Shape(String id, String master, Shape parent) {
            this.id = id;
            this.master = master;
            this.parent = parent;
        }
    }

    private final Masters masters;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> begins = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Set<String> joined = new HashSet<>();
    private final Deque<Shape> open = new ArrayDeque<>();
    private final Map<String, String> owners = new HashMap<>();
    private int sections;
    private int texts;

    private VisioPage(Masters masters) {
        this.masters = masters;
    }

    static VisioPage read(String source, SourceFile file, Masters masters) throws UnreadableException {
        VisioPage page = new VisioPage(masters);
        SafeXml.read(source, file.bytes(), page);
        return page;
    }

    static double number(String s) {
        try {
            double d = Double.parseDouble(s);
            return Double.isFinite(d) ? d : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void start(XMLStreamReader in, String element, int depth) {
        switch (element) {
            case "Shape" -> {
                Shape s = new Shape(SafeXml.attribute(in, "ID"), SafeXml.attribute(in, "Master"), open.peek());
                (s.parent == null ? shapes : s.parent.children).add(s);
                open.push(s);
            }
            case "Section" -> sections++;
            case "Text" -> texts++;
            case "Cell" -> {
                if (!open.isEmpty() && sections == 0) {
                    open.peek().cells.put(SafeXml.attribute(in, "N"), number(SafeXml.attribute(in, "V")));
                }
            }
            case "Connect" -> {
                boolean begin = SafeXml.attribute(in, "FromCell").startsWith("Begin");
                (begin ? begins : ends).put(SafeXml.attribute(in, "FromSheet"), SafeXml.attribute(in, "ToSheet"));
                joined.add(SafeXml.attribute(in, "ToSheet"));
            }
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void text(String text, int depth) {
        if (texts > 0 && !open.isEmpty()) {
            open.peek().text.append(text);
        }
    }

    @Override
    public void end(String element, int depth) {
        switch (element) {
            case "Shape" -> open.pop();
            case "Section" -> sections--;
            case "Text" -> texts--;
            default -> {
                // nothing was opened
            }
        }
    }

    void draw(Drawing drawing) {
        shapes.forEach(s -> own(s, null));
        shapes.forEach(s -> draw(s, 0, 0, drawing));
    }

    /** Parts of a stencil stand for it; members of a plain group stand for themselves. */
    private void own(Shape s, String owner) {
        String mine = owner != null ? owner : s.id;
        owners.put(s.id, mine);
        boolean whole = owner != null || !s.master.isEmpty();
        s.children.forEach(c -> own(c, whole ? mine : null));
    }

    private double cell(Shape s, String name, double otherwise) {
        Double own = s.cells.get(name);
        return own != null ? own : masters.cells(s.master).getOrDefault(name, otherwise);
    }

    private void draw(Shape s, double left, double bottom, Drawing drawing) {
        if (begins.containsKey(s.id) || ends.containsKey(s.id) || s.cells.containsKey("BeginX")) {
            connector(s, drawing);
            return;
        }
        double width = cell(s, "Width", 0.8);
        double height = cell(s, "Height", 0.8);
        double x = left + cell(s, "PinX", 0) - s.cells.getOrDefault("LocPinX", width / 2);
        double y = bottom + cell(s, "PinY", 0) - s.cells.getOrDefault("LocPinY", height / 2);
        boolean plainGroup = s.master.isEmpty() && !s.children.isEmpty();
        String label = s.text.toString().strip();
        if (!plainGroup || !label.isEmpty()) {
            Rect place = new Rect(x * PIXELS, -(y + height) * PIXELS, width * PIXELS, height * PIXELS);
            String words = masters.words(s.master);
            String style = isWords(s) ? "text" : words.isEmpty() ? "" : "hint=" + words;
            drawing.shape(s.id, label.isEmpty() ? words(s) : label, style, place);
        }
        if (plainGroup) {
            s.children.forEach(c -> draw(c, x, y, drawing));
        }
    }

    /** Text without line and fill, stencils of the sheet itself, and what a group writes beside its one shape. */
    private boolean isWords(Shape s) {
        boolean bare = s.cells.getOrDefault("LinePattern", 1.0) == 0 && s.cells.getOrDefault("FillPattern", 1.0) == 0;
        boolean beside = s.parent != null
                && s.parent.master.isEmpty()
                && !glued(s)
                && s.parent.children.stream().filter(this::glued).count() == 1;
        return s.children.isEmpty() && (bare && s.master.isEmpty() || beside) || masters.ofSheet(s.master);
    }

    private boolean glued(Shape s) {
        return joined.contains(s.id);
    }

    private static String words(Shape s) {
        StringBuilder all = new StringBuilder();
        for (Shape c : s.children) {
            String more = c.text.isEmpty() ? words(c) : c.text.toString().strip();
            all.append(all.isEmpty() || more.isEmpty() ? "" : "\n").append(more);
        }
        return all.toString();
    }

    private void connector(Shape s, Drawing drawing) {
        boolean stated = s.cells.containsKey("EndArrow") || s.cells.containsKey("BeginArrow");
        boolean head = !stated || s.cells.getOrDefault("EndArrow", 0.0) > 0;
        boolean tail = s.cells.getOrDefault("BeginArrow", 0.0) > 0;
        String style = "endArrow=" + (head ? "classic" : "none") + ";startArrow=" + (tail ? "classic" : "none");
        String from = begins.getOrDefault(s.id, "");
        String to = ends.getOrDefault(s.id, "");
        drawing.arrow(
                s.id,
                s.text.toString().strip(),
                style,
                owners.getOrDefault(from, from),
                owners.getOrDefault(to, to),
                point(s, "Begin"),
                point(s, "End"));
    }

    private static double[] point(Shape s, String end) {
        Double x = s.cells.get(end + "X");
        Double y = s.cells.get(end + "Y");
        return x == null || y == null ? null : new double[] {x * PIXELS, -y * PIXELS};
    }
}
