package dev.vedette.importers.agentfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.json.YamlSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the agents, tasks and crew of CrewAI. Agents and tasks are YAML; which tools an agent gets stands in
 * {@code crew.py}, from which only constructor calls are read, line by line. Python is never run.
 */
public final class CrewAiImporter implements Importer {

    @Override
    public String format() {
        return "crewai";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        if (file.name().endsWith(".py")) {
            String text = file.bytes().length < 500_000 ? file.text() : "";
            return text.contains("@CrewBase") || text.contains("from crewai ") && text.contains("Crew(") ? 92 : 0;
        }
        if (!file.name().matches("(?i).*\\.ya?ml")) {
            return 0;
        }
        String text = file.bytes().length < 1_000_000 ? file.text() : "";
        boolean agents = text.contains("role:") && text.contains("goal:") && text.contains("backstory:");
        boolean tasks = text.contains("description:") && text.contains("expected_output:");
        return agents || tasks ? 92 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Map<String, Draft.Part> agents = new LinkedHashMap<>();
        Map<String, String> agentOfTask = new HashMap<>();
        for (SourceFile f : files) {
            if (!f.name().endsWith(".py")) {
                YamlSource.read(f).properties().forEach(e -> agent(e.getKey(), e.getValue(), f, agents, draft));
            }
        }
        for (SourceFile f : files) {
            if (!f.name().endsWith(".py")) {
                YamlSource.read(f)
                        .properties()
                        .forEach(e -> task(e.getKey(), e.getValue(), f, agents, agentOfTask, draft));
            }
        }
        for (SourceFile f : files) {
            if (f.name().endsWith(".py")) {
                new CrewCode(f, draft).read(agents, agentOfTask);
            }
        }
        if (agents.isEmpty()) {
            throw new UnreadableException(
                    files.getFirst().path(),
                    "",
                    "No CrewAI agent is described.",
                    "Upload agents.yaml, tasks.yaml and crew.py together.");
        }
        if (files.stream().noneMatch(f -> f.name().endsWith(".py"))) {
            draft.note(Receipt.Kind.WARNING, "", "Which tools the agents get stands in crew.py; upload it too.", 1);
        }
        model(agents, draft);
    }

    private static void agent(String key, JsonNode node, SourceFile file, Map<String, Draft.Part> agents, Draft draft) {
        if (!node.has("role")) {
            return;
        }
        draft.countRead(1);
        draft.countMapped(1);
        String at = file.path() + "#" + JsonSource.pointer("", key);
        Draft.Part agent = draft.part("agent:" + key, name(key), "agent", Statement.SURE);
        String role = Labels.clean(node.path("role").asText(""));
        if (!role.contains("{") && !role.isBlank()) {
            agent.aliases.add(role);
        }
        agent.provenance.add(Statement.declared(draft, at, role));
        agents.put(key, agent);
        if (node.path("allow_delegation").asBoolean(false)) {
            agent.fact(
                    "autonomy",
                    FactValue.of(3),
                    Statement.inferred(draft, 0.5, at + "/allow_delegation", "allow_delegation: true"));
        }
        if (node.path("allow_code_execution").asBoolean(false)) {
            Draft.Part code = draft.part("code", "Code execution", "code-executor", 0.9);
            code.provenance.add(Statement.declared(draft, at, "allow_code_execution: true"));
            code.fact(
                    "sideEffects",
                    FactValue.of(List.of("exec")),
                    Statement.declared(draft, at, "allow_code_execution: true"));
            invoke(agent, code, at, "allow_code_execution: true", draft);
        }
        if (node.path("llm").isTextual()) {
            agent.fact(
                    "modelId",
                    FactValue.of(Labels.clean(node.path("llm").asText())),
                    Statement.declared(draft, at + "/llm", node.path("llm").asText()));
        }
        for (JsonNode tool : node.path("tools")) {
            tool(tool.asText(""), agent, at, draft);
        }
    }

    static void tool(String name, Draft.Part agent, String at, Draft draft) {
        String clean = Labels.clean(name.replaceAll("\\(.*$", "").replaceAll("^.*\\.", ""));
        if (clean.isBlank()) {
            return;
        }
        String spaced = clean.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ');
        Draft.Part tool = draft.part("tool:" + clean, spaced, ToolWords.isCode(spaced) ? "code-executor" : "tool", 0.9);
        tool.aliases.add(clean);
        tool.provenance.add(Statement.declared(draft, at, name));
        ToolWords.say(spaced, tool, draft, at);
        invoke(agent, tool, at, name, draft);
    }

    private static void invoke(Draft.Part agent, Draft.Part tool, String at, String evidence, Draft draft) {
        boolean known = !draft.links(agent.localId, tool.localId).isEmpty();
        if (!known) {
            Draft.Link link = draft.link(agent.localId, tool.localId, "");
            Provenance by = Statement.declared(draft, at, evidence);
            link.provenance.add(by);
            link.fact("kind", FactValue.of("invoke"), by);
        }
    }

    private static void task(
            String key,
            JsonNode node,
            SourceFile file,
            Map<String, Draft.Part> agents,
            Map<String, String> agentOfTask,
            Draft draft) {
        if (!node.has("expected_output")) {
            return;
        }
        draft.countRead(1);
        String at = file.path() + "#" + JsonSource.pointer("", key);
        String agent = node.path("agent").asText("");
        agentOfTask.put(key, agent);
        if (node.path("human_input").asBoolean(false) && agents.containsKey(agent)) {
            Draft.Part person = draft.part("human", "Human review", "human-approval", 0.85);
            person.provenance.add(Statement.declared(draft, at + "/human_input", "human_input: true"));
            draft.link(agents.get(agent).localId, person.localId, "review")
                    .provenance
                    .add(Statement.declared(draft, at + "/human_input", "human_input: true"));
        }
        for (JsonNode before : node.path("context")) {
            delegate(
                    agents.get(agentOfTask.getOrDefault(before.asText(""), "")),
                    agents.get(agent),
                    at + "/context",
                    draft);
        }
        draft.countMapped(1);
    }

    static void delegate(Draft.Part from, Draft.Part to, String at, Draft draft) {
        if (from == null
                || to == null
                || from == to
                || !draft.links(from.localId, to.localId).isEmpty()) {
            return;
        }
        Draft.Link link = draft.link(from.localId, to.localId, "task result");
        link.provenance.add(Statement.declared(draft, at, "context"));
        link.fact("kind", FactValue.of("delegate"), Statement.declared(draft, at, "context"));
    }

    private static void model(Map<String, Draft.Part> agents, Draft draft) {
        Map<String, Draft.Part> models = new LinkedHashMap<>();
        agents.values().forEach(a -> {
            String id = a.facts.containsKey("modelId")
                    ? a.facts.get("modelId").value().text()
                    : "";
            Draft.Part llm = models.computeIfAbsent(id, k -> {
                Draft.Part m = draft.part("llm:" + k, k.isEmpty() ? "LLM" : k, "llm", k.isEmpty() ? 0.7 : 0.9);
                m.provenance.add(Statement.inferred(draft, 0.7, "", "agents call a model"));
                return m;
            });
            draft.link(a.localId, llm.localId, "prompt")
                    .provenance
                    .add(Statement.inferred(draft, 0.7, "", "agents call a model"));
        });
    }

    private static String name(String key) {
        String words = Labels.clean(key.replace('_', ' ').replace('-', ' '));
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
