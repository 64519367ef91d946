package dev.vedette.importers.visio;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.drawio.Drawing;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Reads models of the Microsoft Threat Modeling Tool; its knowledge base of threats is passed over. */
public final class Tm7Importer implements Importer {

    private static final int LOOK = 600;

    @Override
    public String format() {
        return "tm7";
    }

    @Override
    public int detect(SourceFile file) {
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, LOOK), StandardCharsets.UTF_8);
        return head.contains("<ThreatModel") && head.contains("ThreatModeling.Model")
                ? 95
                : file.name().endsWith(".tm7") ? 50 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Reader reader = new Reader(draft);
        SafeXml.read(draft.source(), files.getFirst().bytes(), reader);
        if (reader.drawing.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "", "The model has no diagram.", "Draw at least one element and save it.");
        }
        reader.drawing.fill(draft);
    }

    private static final class Reader implements SafeXml.Handler {
        private final Draft draft;
        private final Drawing drawing = new Drawing();
        private final StringBuilder text = new StringBuilder();
        private Map<String, String> fields;
        private String type = "";
        private String property = "";
        private boolean passOver;

        Reader(Draft draft) {
            this.draft = draft;
        }

        @Override
        public void start(XMLStreamReader in, String element, int depth) {
            text.setLength(0);
            if (element.equals("KnowledgeBase") || element.equals("ThreatInstances")) {
                passOver = true;
            } else if (element.equals("DrawingSurfaceModel")) {
                drawing.page("");
            } else if (element.equals("KeyValueOfguidanyType") && !passOver) {
                fields = new HashMap<>();
                type = "";
            } else if (element.equals("Value") && fields != null && type.isEmpty()) {
                type = SafeXml.attribute(in, "type");
                for (int i = 0; i < in.getAttributeCount() && type.isEmpty(); i++) {
                    type = in.getAttributeLocalName(i).equals("type") ? in.getAttributeValue(i) : "";
                }
            }
        }

        @Override
        public void text(String s, int depth) {
            text.append(s);
        }

        @Override
        public void end(String element, int depth) {
            if (element.equals("KnowledgeBase") || element.equals("ThreatInstances")) {
                passOver = false;
            }
            if (fields == null || passOver) {
                return;
            }
            String value = text.toString().strip();
            switch (element) {
                case "DisplayName" -> property = value;
                case "Value" -> {
                    if (property.equals("Name")) {
                        fields.putIfAbsent("name", value);
                    }
                    property = "";
                }
                case "Guid", "TypeId", "Left", "Top", "Width", "Height", "SourceGuid", "TargetGuid" ->
                    fields.putIfAbsent(element, value);
                case "KeyValueOfguidanyType" -> {
                    element();
                    fields = null;
                }
                default -> {
                    // other properties hold answers for the tool's own threat rules
                }
            }
            text.setLength(0);
        }

        private void element() {
            String id = fields.getOrDefault("Guid", "");
            String name = fields.getOrDefault("name", "");
            Rect place = new Rect(number("Left"), number("Top"), number("Width"), number("Height"));
            switch (type) {
                case "Connector" ->
                    drawing.arrow(
                            id,
                            name,
                            "endArrow=classic",
                            fields.getOrDefault("SourceGuid", ""),
                            fields.getOrDefault("TargetGuid", ""),
                            null,
                            null);
                case "BorderBoundary" -> drawing.shape(id, name, "container=1;swimlane", place);
                case "StencilParallelLines" -> drawing.shape(id, name, "shape=cylinder3", place);
                case "StencilRectangle", "StencilEllipse" -> drawing.shape(id, name, "hint=" + words(), place);
                default ->
                    draft.note(
                            Receipt.Kind.DROPPED, id, "an element of the kind " + type + " is not read: " + name, 1.0);
            }
        }

        /** The tool's kind as words: {@code SE.EI.TMCore.Browser} is a browser. */
        private String words() {
            String kind = fields.getOrDefault("TypeId", "");
            String last = kind.substring(kind.lastIndexOf('.') + 1);
            return kind.startsWith("SE.") ? last.replaceAll("(?<=[a-z])(?=[A-Z])", " ") : "";
        }

        private double number(String key) {
            return VisioPage.number(fields.getOrDefault(key, "0"));
        }
    }
}
