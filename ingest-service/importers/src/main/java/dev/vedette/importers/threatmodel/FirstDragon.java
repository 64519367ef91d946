package dev.vedette.importers.threatmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Cells of Threat Dragon 1 as version 2 writes them: the older tool kept what a cell states beside its drawing, the newer
 * one under {@code data}.
 */
final class FirstDragon {

    private static final Map<String, String> SHAPES = Map.of(
            "tm.Actor", "actor",
            "tm.Process", "process",
            "tm.Store", "store",
            "tm.Flow", "flow",
            "tm.Boundary", "trust-boundary-curve");

    private static final List<String> STATED = List.of(
            "isEncrypted",
            "isPublicNetwork",
            "protocol",
            "storesCredentials",
            "handlesCardPayment",
            "providesAuthentication",
            "isWebApplication",
            "threats");

    private FirstDragon() {}

    /** Cells in the form of version 2, which are the diagram's own when it has that form. */
    static JsonNode cells(JsonNode diagram) {
        JsonNode first = diagram.path("diagramJson").path("cells");
        if (!first.isArray()) {
            return diagram.path("cells");
        }
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        first.forEach(c -> cells.add(cell(c)));
        return cells;
    }

    private static ObjectNode cell(JsonNode c) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        cell.put("id", c.path("id").asText(""));
        cell.put(
                "shape",
                SHAPES.getOrDefault(c.path("type").asText(""), c.path("type").asText("")));
        cell.set("position", c.path("position"));
        cell.set("size", c.path("size"));
        end(cell, "source", c);
        end(cell, "target", c);
        ObjectNode data = cell.putObject("data");
        data.put("name", name(c));
        for (String key : STATED) {
            if (c.has(key)) {
                data.set(key, c.path(key));
            }
        }
        return cell;
    }

    private static void end(ObjectNode cell, String key, JsonNode c) {
        String id = c.path(key).path("id").asText("");
        if (!id.isEmpty()) {
            cell.putObject(key).put("cell", id);
        }
    }

    private static String name(JsonNode c) {
        String own = c.path("attrs").path("text").path("text").asText("");
        return own.isEmpty()
                ? c.path("labels")
                        .path(0)
                        .path("attrs")
                        .path("text")
                        .path("text")
                        .asText("")
                : own;
    }
}
