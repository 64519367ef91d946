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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code langgraph.json}, where each graph is an agent behind one server, and the nodes, edges and tools of graphs
 * from the Python files of the same upload.
 */
public final class LangGraphImporter implements Importer {

    private static final int MAX_CODE = 500_000;
    private static final Pattern GRAPH = Pattern.compile(
            "\\b(?:StateGraph|MessageGraph|create_react_agent|create_agent|create_supervisor)\\s*[(\\[]");

    @Override
    public String format() {
        return "langgraph";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        if (file.name().endsWith(".py")) {
            String text = file.bytes().length < MAX_CODE ? file.text() : "";
            return text.contains("langgraph") && GRAPH.matcher(text).find() ? 91 : 0;
        }
        return JsonSource.peek(file)
                .map(n -> n.path("graphs").isObject()
                                && (n.has("dependencies") || file.name().equals("langgraph.json"))
                        ? 95
                        : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Map<String, String> names = new HashMap<>();
        List<SourceFile> code =
                files.stream().filter(f -> f.name().endsWith(".py")).toList();
        for (SourceFile f : files) {
            if (!f.name().endsWith(".py")) {
                deployment(f, names, code.isEmpty(), draft);
            }
        }
        for (SourceFile f : code) {
            String stem = f.name().substring(0, f.name().length() - 3);
            String folder =
                    f.path().contains("/") ? f.path().substring(0, f.path().lastIndexOf('/')) : "";
            boolean generic =
                    List.of("graph", "agent", "main", "app", "__init__").contains(stem) && !folder.isEmpty();
            String own = generic ? folder.substring(folder.lastIndexOf('/') + 1) + " agent" : stem;
            new LangGraphCode(f, draft).read(names.getOrDefault(f.name(), own));
        }
        if (draft.parts().isEmpty()) {
            throw new UnreadableException(
                    files.getFirst().path(),
                    "",
                    "The code makes a graph whose nodes are not written in it.",
                    "Describe its steps and tools in a sentence each.");
        }
    }

    /** @param alone whether no code came with it */
    private static void deployment(SourceFile file, Map<String, String> names, boolean alone, Draft draft)
            throws UnreadableException {
        JsonNode root = JsonSource.read(file);
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
        root.path("graphs").properties().forEach(g -> {
            String path = g.getValue().isTextual()
                    ? g.getValue().asText()
                    : g.getValue().path("path").asText("");
            String target = path.replaceFirst(":\\w+$", "");
            names.put(target.substring(target.lastIndexOf('/') + 1), g.getKey());
        });
        if (alone) {
            draft.note(
                    Receipt.Kind.WARNING,
                    "/graphs",
                    "Nodes and tools of the graphs stand in Python code that is not in the upload, so they are not read; upload it too.",
                    1);
        }
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
