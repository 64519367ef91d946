package dev.vedette.importers.lowcode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads chat flows and agent flows of Flowise. */
public final class FlowiseImporter implements Importer {

    private static final KindTable TABLE = KindTable.of("flowise");

    @Override
    public String format() {
        return "flowise";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file).map(FlowiseImporter::score).orElse(0);
    }

    private static int score(JsonNode root) {
        JsonNode first = root.path("nodes").path(0).path("data");
        return root.path("edges").isArray() && (first.has("inputParams") || first.has("category")) ? 94 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = JsonSource.read(files.getFirst());
        Canvas canvas = new Canvas(draft);
        int i = 0;
        for (JsonNode n : root.path("nodes")) {
            node(n, "/nodes/" + i++, canvas, draft);
        }
        i = 0;
        for (JsonNode e : root.path("edges")) {
            canvas.edge(e.path("source").asText(""), e.path("target").asText(""), "/edges/" + i++);
        }
        canvas.finish();
        for (JsonNode n : root.path("nodes")) {
            String kind = n.path("data").path("name").asText("");
            String category = n.path("data").path("category").asText("");
            if (kind.equals("startAgentflow") || category.equals("Chains") || category.equals("Agents")) {
                canvas.user(n.path("id").asText(""));
            }
        }
    }

    private static void node(JsonNode n, String at, Canvas canvas, Draft draft) {
        JsonNode data = n.path("data");
        String name = data.path("name").asText("");
        String byName = "name:" + name;
        String kind = TABLE.type(byName).isPresent()
                ? byName
                : "category:" + data.path("category").asText("");
        String id = n.path("id").asText("");
        JsonNode inputs = data.path("inputs");
        String model = inputs.path("modelName").asText("");
        // a worker of a team is called by what its author typed, not by its kind
        String given = inputs.path(name + "Name").asText("");
        String label =
                given.isBlank() || given.startsWith("{{") ? data.path("label").asText(name) : given;
        canvas.node(
                new Canvas.Node(id, Labels.clean(label), kind, model.startsWith("{{") ? "" : Labels.clean(model), at),
                TABLE);
        for (String key : new String[] {"agentModel", "llmModel", "conditionAgentModel"}) {
            String used = Labels.clean(inputs.path(key).asText(""));
            if (!used.isBlank() && draft.part(id) != null) {
                String exact = Labels.clean(
                        inputs.path(key + "Config").path("modelName").asText(""));
                canvas.uses(
                        id, "model:" + used + exact, exact.isBlank() ? used : exact, "llm", at + "/data/inputs/" + key);
            }
        }
        for (JsonNode tool : inputs.path("agentTools")) {
            String used = Labels.clean(tool.path("agentSelectedTool").asText(""));
            if (!used.isBlank() && draft.part(id) != null) {
                canvas.uses(
                        id,
                        "tool:" + used,
                        used,
                        used.toLowerCase(java.util.Locale.ROOT).endsWith("mcp") ? "mcp-server" : "tool",
                        at + "/data/inputs/agentTools");
            }
        }
    }
}
