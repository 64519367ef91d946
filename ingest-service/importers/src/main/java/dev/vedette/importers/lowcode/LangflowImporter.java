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

/** Reads flows of Langflow. */
public final class LangflowImporter implements Importer {

    private static final KindTable TABLE = KindTable.of("langflow");

    @Override
    public String format() {
        return "langflow";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file)
                .map(n -> n.at("/data/nodes").isArray()
                                && n.at("/data/nodes/0/data").isObject()
                                && n.at("/data/edges").isArray()
                        ? 94
                        : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = JsonSource.read(files.getFirst());
        draft.title(Labels.clean(root.path("name").asText("")));
        Canvas canvas = new Canvas(draft);
        int i = 0;
        for (JsonNode n : root.at("/data/nodes")) {
            JsonNode data = n.path("data");
            JsonNode template = data.path("node").path("template");
            String kind = data.path("type").asText(n.path("type").asText(""));
            String name = Labels.clean(data.path("node").path("display_name").asText(kind));
            String model = Labels.clean(template.path("model_name")
                    .path("value")
                    .asText(template.path("model").path("value").asText("")));
            String at = "/data/nodes/" + i++;
            String id = n.path("id").asText("");
            boolean agent = TABLE.type(kind).orElse("").equals("agent");
            canvas.node(new Canvas.Node(id, name, kind, agent ? "" : model, at), TABLE);
            if (agent && !model.isBlank()) {
                canvas.uses(id, "model:" + model, model, "llm", at + "/data/node/template/model_name");
            }
        }
        i = 0;
        for (JsonNode e : root.at("/data/edges")) {
            canvas.edge(e.path("source").asText(""), e.path("target").asText(""), "/data/edges/" + i++);
        }
        canvas.finish();
        for (JsonNode n : root.at("/data/nodes")) {
            if (n.path("data").path("type").asText("").equals("ChatInput")) {
                canvas.user(n.path("id").asText(""));
            }
        }
    }
}
