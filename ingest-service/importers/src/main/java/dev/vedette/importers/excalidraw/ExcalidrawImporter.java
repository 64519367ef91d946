package dev.vedette.importers.excalidraw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.drawio.Drawing;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code .excalidraw} files, and scenes inside of exported SVG and PNG pictures. */
public final class ExcalidrawImporter implements Importer {

    private static final int LOOK = 2_000;

    @Override
    public String format() {
        return "excalidraw";
    }

    @Override
    public int detect(SourceFile file) {
        boolean named = file.name().contains(".excalidraw");
        if (!JsonSource.looksLikeJson(file)) {
            return EmbeddedScene.isIn(file) ? 95 : 0;
        }
        String head = new String(file.bytes(), 0, Math.min(file.bytes().length, LOOK), StandardCharsets.UTF_8);
        boolean typed = head.replaceAll("\\s", "").contains("\"type\":\"excalidraw\"");
        return typed ? 95 : named ? 60 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        boolean plain = JsonSource.looksLikeJson(file);
        JsonNode elements =
                JsonSource.read(plain ? file : EmbeddedScene.of(file)).path("elements");
        Drawing drawing = new Drawing();
        Map<String, String> captions = captions(elements);
        Map<String, String> owners = new HashMap<>();
        elements.forEach(e -> owners.put(id(e), text(e, "containerId").isEmpty() ? id(e) : text(e, "containerId")));
        for (JsonNode e : elements) {
            if (!e.path("isDeleted").asBoolean(false)) {
                element(e, captions, owners, drawing);
            }
        }
        if (drawing.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "/elements", "The scene has no elements.", "Draw at least one shape and save it.");
        }
        drawing.fill(draft);
    }

    private static void element(JsonNode e, Map<String, String> captions, Map<String, String> owners, Drawing drawing) {
        Rect place = new Rect(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
        String label = captions.getOrDefault(id(e), "");
        switch (text(e, "type")) {
            case "rectangle", "diamond" -> drawing.shape(id(e), label, "rounded=1", place);
            case "ellipse" -> drawing.shape(id(e), label, "ellipse", place);
            case "image" -> drawing.shape(id(e), label, "image=data", place);
            case "frame", "magicframe" -> drawing.shape(id(e), text(e, "name"), "container=1", place);
            case "text" -> {
                if (text(e, "containerId").isEmpty()) {
                    drawing.shape(id(e), text(e, "text"), "text", place);
                }
            }
            case "arrow", "line" -> arrow(e, label, owners, drawing);
            default -> {
                // free strokes and embedded pages draw no part of the system
            }
        }
    }

    /** Words that are bound to a shape or an arrow, by its id. */
    private static Map<String, String> captions(JsonNode elements) {
        Map<String, String> captions = new HashMap<>();
        for (JsonNode e : elements) {
            String owner = text(e, "containerId");
            if (text(e, "type").equals("text")
                    && !owner.isEmpty()
                    && !e.path("isDeleted").asBoolean(false)) {
                captions.merge(owner, text(e, "text"), (a, b) -> a + "\n" + b);
            }
        }
        return captions;
    }

    private static void arrow(JsonNode e, String label, Map<String, String> owners, Drawing drawing) {
        JsonNode points = e.path("points");
        double[] start = point(e, points.path(0));
        double[] end = point(e, points.path(Math.max(0, points.size() - 1)));
        boolean arrow = text(e, "type").equals("arrow");
        boolean head = e.has("endArrowhead") ? !e.path("endArrowhead").isNull() : arrow;
        boolean tail = e.has("startArrowhead") && !e.path("startArrowhead").isNull();
        String from = text(e.path("startBinding"), "elementId");
        String to = text(e.path("endBinding"), "elementId");
        String style = "endArrow=" + (head ? "classic" : "none") + ";startArrow=" + (tail ? "classic" : "none")
                + (text(e, "strokeStyle").equals("solid") ? "" : ";dashed=1");
        drawing.arrow(id(e), label, style, owners.getOrDefault(from, from), owners.getOrDefault(to, to), start, end);
    }

    private static double[] point(JsonNode e, JsonNode point) {
        return new double[] {
            number(e, "x") + point.path(0).asDouble(0),
            number(e, "y") + point.path(1).asDouble(0)
        };
    }

    private static String id(JsonNode e) {
        return text(e, "id");
    }

    private static String text(JsonNode e, String key) {
        return e.path(key).isTextual() ? e.path(key).asText() : "";
    }

    private static double number(JsonNode e, String key) {
        double d = e.path(key).asDouble(0);
        return Double.isFinite(d) ? d : 0;
    }
}
