package dev.vedette.importers.n8n;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes and connections of one workflow file, by node name. */
record Workflow(String name, Map<String, Node> nodes, List<Edge> edges) {

    /** @param pointer JSON pointer of the node */
    record Node(String name, String type, JsonNode json, String pointer) {
        boolean disabled() {
            return json.path("disabled").asBoolean(false);
        }

        JsonNode parameters() {
            return json.path("parameters");
        }

        boolean trigger() {
            return type.endsWith("Trigger") || type.endsWith(".webhook") || type.endsWith("emailReadImap");
        }
    }

    /** @param kind {@code main}, or {@code ai_tool} and the like, which run from the sub-node to its root */
    record Edge(String from, String to, String kind) {
        boolean subNode() {
            return kind.startsWith("ai_");
        }
    }

    static Workflow of(JsonNode root) {
        JsonNode flow = root.isArray() && !root.isEmpty() ? root.get(0) : root;
        flow = flow.path("nodes").isArray()
                ? flow
                : flow.path("workflow").path("nodes").isArray() ? flow.path("workflow") : flow;
        Map<String, Node> nodes = new LinkedHashMap<>();
        int i = 0;
        for (JsonNode n : flow.path("nodes")) {
            String name = n.path("name").asText("");
            nodes.putIfAbsent(name, new Node(name, n.path("type").asText(""), n, "/nodes/" + i));
            i++;
        }
        Set<Edge> edges = new LinkedHashSet<>();
        flow.path("connections")
                .properties()
                .forEach(from -> from.getValue().properties().forEach(kind -> kind.getValue()
                        .forEach(output -> output.forEach(to -> edges.add(
                                new Edge(from.getKey(), to.path("node").asText(""), kind.getKey()))))));
        return new Workflow(Labels.clean(flow.path("name").asText("")), nodes, List.copyOf(edges));
    }

    /** Main connections by the node that they leave. */
    Map<String, List<Edge>> leaving() {
        Map<String, List<Edge>> leaving = new HashMap<>();
        for (Edge e : edges) {
            if (!e.subNode()) {
                leaving.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e);
            }
        }
        return leaving;
    }

    static int score(JsonNode root) {
        JsonNode flow = root.isArray() && !root.isEmpty() ? root.get(0) : root;
        JsonNode nodes = flow.path("nodes").isArray()
                ? flow.path("nodes")
                : flow.path("workflow").path("nodes");
        for (JsonNode n : nodes) {
            String type = n.path("type").asText("");
            if (type.startsWith("n8n-nodes-") || type.startsWith("@n8n/")) {
                return 97;
            }
        }
        return 0;
    }

    static String at(Node node, String key) {
        return JsonSource.pointer(node.pointer(), key);
    }
}
