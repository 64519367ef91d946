package dev.vedette.importers.lowcode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.json.TreeSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/** Reads the application files (DSL) of Dify: workflows, chat flows, and plain chat or agent applications. */
public final class DifyImporter implements Importer {

    private static final KindTable TABLE = KindTable.of("dify");

    @Override
    public String format() {
        return "dify";
    }

    @Override
    public int detect(SourceFile file) {
        return TreeSource.peek(file, "kind: app")
                .map(n -> n.path("app").has("mode") && (n.has("workflow") || n.has("model_config")) ? 95 : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = TreeSource.read(files.getFirst());
        String app = Labels.clean(root.path("app").path("name").asText("Application"));
        draft.title(app);
        Canvas canvas = new Canvas(draft);
        JsonNode graph = root.path("workflow").path("graph");
        int i = 0;
        for (JsonNode n : graph.path("nodes")) {
            node(n, "/workflow/graph/nodes/" + i++, canvas, draft);
        }
        i = 0;
        for (JsonNode e : graph.path("edges")) {
            canvas.edge(e.path("source").asText(""), e.path("target").asText(""), "/workflow/graph/edges/" + i++);
        }
        canvas.finish();
        for (JsonNode n : graph.path("nodes")) {
            if (n.path("data").path("type").asText("").equals("start")) {
                canvas.user(n.path("id").asText(""));
            }
        }
        if (root.path("model_config").isObject() && graph.path("nodes").isEmpty()) {
            plain(root, app, canvas);
        }
        if (draft.parts().isEmpty()) {
            draft.note(Receipt.Kind.WARNING, "", "The application has no step that is a component.", 1);
        }
    }

    private static void node(JsonNode n, String at, Canvas canvas, Draft draft) {
        JsonNode data = n.path("data");
        String kind = data.path("type").asText(n.path("type").asText(""));
        String id = n.path("id").asText("");
        String model = Labels.clean(data.path("model").path("name").asText(""));
        canvas.node(new Canvas.Node(id, Labels.clean(data.path("title").asText(kind)), kind, model, at), TABLE);
        if (draft.part(id) == null || !kind.equals("agent")) {
            return;
        }
        JsonNode parameters = data.path("agent_parameters");
        String used = Labels.clean(parameters.at("/model/value/model").asText(""));
        if (!used.isBlank()) {
            canvas.uses(id, "model:" + used, used, "llm", at + "/data/agent_parameters/model");
        }
        for (JsonNode tool : parameters.at("/tools/value")) {
            String name = Labels.clean(
                    tool.path("tool_label").asText(tool.path("tool_name").asText("")));
            if (!name.isBlank()) {
                canvas.uses(id, "tool:" + name, name, "tool", at + "/data/agent_parameters/tools");
            }
        }
    }

    /** An application without a graph: one assistant with its model, tools and knowledge. */
    private static void plain(JsonNode root, String app, Canvas canvas) {
        JsonNode config = root.path("model_config");
        boolean agent = root.path("app").path("mode").asText("").startsWith("agent")
                || config.at("/agent_mode/enabled").asBoolean(false);
        canvas.node(new Canvas.Node("app", app, agent ? "agent" : "start", "", "/app"), TABLE);
        String model = Labels.clean(config.path("model").path("name").asText("LLM"));
        canvas.uses("app", "model", model, "llm", "/model_config/model");
        for (JsonNode t : config.at("/agent_mode/tools")) {
            String name =
                    Labels.clean(t.path("tool_label").asText(t.path("tool_name").asText("")));
            if (!name.isBlank() && t.path("enabled").asBoolean(true)) {
                canvas.uses("app", "tool:" + name, name, "tool", "/model_config/agent_mode/tools");
            }
        }
        if (!config.at("/dataset_configs/datasets/datasets").isEmpty()) {
            canvas.uses("app", "knowledge", "Knowledge base", "vector-db", "/model_config/dataset_configs");
        }
        canvas.user("app");
    }
}
