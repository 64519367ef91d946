package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.safe.SafeXml;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Collects mxCells; an {@code object} or {@code UserObject} around one gives it id and label. */
final class CellReader {

    private final List<Cell> cells = new ArrayList<>();
    private Cell current;
    private String wrapperId = "";
    private String wrapperLabel = "";

    boolean isEmpty() {
        return cells.isEmpty();
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }

    void start(XMLStreamReader in, String element) {
        switch (element) {
            case "object", "UserObject" -> {
                wrapperId = SafeXml.attribute(in, "id");
                wrapperLabel = SafeXml.attribute(in, "label");
                if (SafeXml.attribute(in, "placeholders").equals("1")) {
                    wrapperLabel = placeholders(wrapperLabel, in);
                }
            }
            case "mxCell" -> cell(in);
            case "mxGeometry" -> geometry(in);
            case "mxPoint" -> point(in);
            default -> {
                // waypoints, images and the model's own settings draw nothing
            }
        }
    }

    void end(String element) {
        if (element.equals("object") || element.equals("UserObject")) {
            wrapperId = "";
            wrapperLabel = "";
        }
    }

    private void cell(XMLStreamReader in) {
        String id = SafeXml.attribute(in, "id");
        String label = SafeXml.attribute(in, "value");
        current = new Cell(
                id.isEmpty() ? wrapperId : id,
                SafeXml.attribute(in, "parent"),
                label.isEmpty() ? wrapperLabel : label,
                Style.of(SafeXml.attribute(in, "style")),
                SafeXml.attribute(in, "vertex").equals("1"),
                SafeXml.attribute(in, "edge").equals("1"),
                SafeXml.attribute(in, "source"),
                SafeXml.attribute(in, "target"));
        cells.add(current);
    }

    private void geometry(XMLStreamReader in) {
        if (current != null && current.geometry == null) {
            current.geometry = new Rect(number(in, "x"), number(in, "y"), number(in, "width"), number(in, "height"));
            current.relative = SafeXml.attribute(in, "relative").equals("1");
        }
    }

    private void point(XMLStreamReader in) {
        String as = SafeXml.attribute(in, "as");
        double[] p = {number(in, "x"), number(in, "y")};
        if (current != null && as.equals("sourcePoint")) {
            current.sourcePoint = p;
        } else if (current != null && as.equals("targetPoint")) {
            current.targetPoint = p;
        } else if (current != null && as.equals("offset")) {
            current.offset = p;
        }
    }

    private static String placeholders(String label, XMLStreamReader in) {
        String s = label;
        for (int i = 0; i < in.getAttributeCount() && s.indexOf('%') >= 0; i++) {
            String value = in.getAttributeValue(i);
            if (!in.getAttributeLocalName(i).equals("label") && value.length() < 200) {
                s = s.replace("%" + in.getAttributeLocalName(i) + "%", value);
            }
        }
        return s;
    }

    private static double number(XMLStreamReader in, String name) {
        String s = SafeXml.attribute(in, name);
        try {
            double d = s.isEmpty() ? 0 : Double.parseDouble(s);
            return Double.isFinite(d) ? d : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
