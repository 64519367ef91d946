package dev.vedette.importers.threatmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A rectangle that stands for a trust boundary. */
record BoundaryBox(String id, String title, int index, double x, double y, double width, double height) {

    static List<BoundaryBox> of(JsonNode cells) {
        List<BoundaryBox> boxes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            JsonNode c = cells.get(i);
            if (c.path("shape").asText("").equals("trust-boundary-box")) {
                String label = Shape.text(c.path("attrs").path("label"), "text");
                String title = label.isEmpty() ? Shape.text(c.path("data"), "name") : label;
                boxes.add(at(c, c.path("id").asText(""), title.isEmpty() ? "Boundary " + (i + 1) : title, i));
            }
        }
        return boxes;
    }

    private static BoundaryBox at(JsonNode cell, String id, String title, int index) {
        return new BoundaryBox(
                id,
                title,
                index,
                cell.path("position").path("x").asDouble(),
                cell.path("position").path("y").asDouble(),
                cell.path("size").path("width").asDouble(),
                cell.path("size").path("height").asDouble());
    }

    private boolean holdsCentreOf(BoundaryBox other) {
        double cx = other.x + other.width / 2;
        double cy = other.y + other.height / 2;
        return cx >= x && cx <= x + width && cy >= y && cy <= y + height && area() > other.area();
    }

    private double area() {
        return width * height;
    }

    /** Id of the smallest boundary around this one, or {@code null}. */
    String innermost(List<BoundaryBox> all) {
        return all.stream()
                .filter(b -> b != this && b.holdsCentreOf(this))
                .min(Comparator.comparingDouble(BoundaryBox::area).thenComparing(BoundaryBox::id))
                .map(BoundaryBox::id)
                .orElse(null);
    }

    static String innermost(JsonNode cell, List<BoundaryBox> all) {
        return at(cell, "", "", 0).innermost(all);
    }
}
