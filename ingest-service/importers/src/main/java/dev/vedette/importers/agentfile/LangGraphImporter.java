package dev.vedette.importers.agentfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;

/**
 * Reads {@code langgraph.json}: each graph is an agent behind one server. Nodes and tools stand in Python code, which is
 * not read; the receipt says so.
 */
public final class LangGraphImporter implements Importer {

    @Override
    public String format() {
        return "langgraph";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file)
                .map(n -> n.path("graphs").isObject()
                                && (n.has("dependencies") || file.name().equals("langgraph.json"))
                        ? 95
                        : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = JsonSource.read(files.getFirst());
        Draft.Part server = draft.part("server", "LangGraph server", "service", 0.8);
        server.provenance.add(Statement.inferred(draft, 0.8, "/graphs", "langgraph.json"));
        Draft.Part user = draft.part("user", "User", "user", 0.5);
        user.provenance.add(Statement.inferred(draft, 0.5, "", "somebody calls the server"));
        draft.link(user.localId, server.localId, "")
                .provenance
                .add(Statement.inferred(draft, 0.5, "", "somebody calls the server"));
        Draft.Part llm = draft.part("llm", "LLM", "llm", 0.6);
        llm.provenance.add(Statement.inferred(draft, 0.6, "/graphs", "a graph calls a model"));
        boolean auth = root.path("auth").has("path");
        server.fact(
                "authn",
                FactValue.of(auth ? "required" : "optional"),
                Statement.inferred(
                        draft, auth ? 0.9 : 0.4, "/auth", auth ? "custom authentication" : "no custom authentication"));
        root.path("graphs").properties().forEach(g -> graph(g.getKey(), g.getValue(), server, llm, draft));
        if (root.has("store") || root.has("checkpointer")) {
            Draft.Part memory = draft.part("memory", "Agent memory", "memory-store", 0.85);
            memory.provenance.add(Statement.declared(draft, root.has("store") ? "/store" : "/checkpointer", "store"));
            memory.fact(
                    "memoryPersistent",
                    FactValue.of(true),
                    Statement.declared(draft, root.has("store") ? "/store" : "/checkpointer", "store"));
            draft.link(server.localId, memory.localId, "").provenance.add(Statement.declared(draft, "/store", "store"));
        }
        secrets(root, server, draft);
        draft.note(
                Receipt.Kind.WARNING,
                "/graphs",
                "Nodes and tools of the graphs stand in Python code, which is not read; describe the tools in a sentence each.",
                1);
    }

    private static void graph(String key, JsonNode value, Draft.Part server, Draft.Part llm, Draft draft) {
        draft.countRead(1);
        String at = JsonSource.pointer("/graphs", key);
        String name = Labels.clean(key.replace('_', ' '));
        Draft.Part agent = draft.part(
                "graph:" + key,
                name.toLowerCase(java.util.Locale.ROOT).contains("agent") ? name : name + " agent",
                "agent",
                0.85);
        agent.aliases.add(name);
        String path = value.isTextual() ? value.asText() : value.path("path").asText("");
        agent.provenance.add(Statement.declared(draft, at, key + ": " + path));
        draft.link(server.localId, agent.localId, "").provenance.add(Statement.declared(draft, at, key));
        draft.link(agent.localId, llm.localId, "prompt")
                .provenance
                .add(Statement.inferred(draft, 0.6, at, "a graph calls a model"));
        draft.countMapped(1);
    }

    private static void secrets(JsonNode root, Draft.Part server, Draft draft) {
        root.path("env").properties().forEach(e -> {
            String value = e.getValue().asText("");
            if (e.getKey().matches("(?i).*(KEY|TOKEN|SECRET|PASSWORD).*")
                    && value.length() >= 8
                    && !value.startsWith("$")) {
                server.fact(
                        "secretsInClear",
                        FactValue.of(true),
                        Statement.declared(
                                draft, JsonSource.pointer("/env", e.getKey()), "a credential in clear (removed)"));
            }
        });
    }
}
