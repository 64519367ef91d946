package dev.vedette.importers.agentfile;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.agentfile.PythonSource.Call;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models, tools, stores and memory that a Python file makes, by the variables that hold them. */
final class GraphParts {

    private static final Pattern MODEL =
            Pattern.compile("(?:Azure)?Chat[A-Z]\\w*|init_chat_model|load_chat_model|[A-Z]\\w*LLM|ChatModel");
    private static final Pattern STORE = Pattern.compile(
            "[A-Z]\\w*(?:VectorStore|Search)|Chroma|FAISS|Qdrant|Milvus|PGVector|Pinecone|Weaviate|Neo4jGraph|SQLDatabase");
    private static final Pattern SAVER = Pattern.compile("[A-Z]\\w*(?:Saver|Store)");
    private static final Pattern TOOL_CLASS =
            Pattern.compile("[A-Z]\\w*(?:Tool|ToolSpec|Search|SearchResults|SearchRun|QueryRun|REPL)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w{0,80}");
    private static final Pattern SERVER = Pattern.compile("[\"']([\\w -]{1,80})[\"']\\s*:\\s*\\{");
    private static final Pattern INVOKES = Pattern.compile(
            "\\b\\w*(?:llm|model|chain|agent)\\w*(?:\\.\\w+\\([^()]{0,200}\\))?\\.a?(?:invoke|stream)\\(");

    private final SourceFile file;
    private final PythonSource source;
    private final Draft draft;
    private final Map<String, Draft.Part> models = new LinkedHashMap<>();
    private final Map<String, Draft.Part> tools = new LinkedHashMap<>();
    private final Map<String, Draft.Part> stores = new LinkedHashMap<>();
    final Map<String, Draft.Part> agents = new LinkedHashMap<>();

    GraphParts(SourceFile file, PythonSource source, Draft draft) {
        this.file = file;
        this.source = source;
        this.draft = draft;
    }

    static String spaced(String name) {
        String words = Labels.clean(
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').replace('-', ' '));
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String at(int offset) {
        return file.path() + ":" + source.line(offset);
    }

    void declare() {
        for (Call c : source.calls) {
            String name = c.name().substring(c.name().indexOf('.') + 1).isEmpty() ? c.name() : first(c);
            if (MODEL.matcher(c.method()).matches()) {
                model(c);
            } else if (c.method().equals("MultiServerMCPClient")) {
                servers(c);
            } else if (STORE.matcher(name).matches()
                    && !TOOL_CLASS.matcher(name).matches()) {
                store(c, name);
            } else if (TOOL_CLASS.matcher(c.method()).matches()
                    && !c.assignedTo().isEmpty()) {
                tools.put(c.assignedTo(), tool(c.method(), "", c.offset()));
            }
        }
        source.functions.values().stream()
                .filter(f -> f.decorators().matches("(?s).*@(?:\\w+\\.)?tool\\b.*"))
                .forEach(f -> tools.put(f.name(), tool(f.name(), f.body(), f.offset())));
    }

    /** The class of {@code Chroma.from_documents}, or the name that is called. */
    private static String first(Call c) {
        int dot = c.name().indexOf('.');
        boolean type = Character.isUpperCase(c.name().charAt(0));
        return dot > 0 && type ? c.name().substring(0, dot) : c.method();
    }

    private void model(Call c) {
        String id = PythonSource.strings(c.keyword("model")).stream()
                .findFirst()
                .or(() -> PythonSource.strings(c.keyword("model_name")).stream().findFirst())
                .or(() -> PythonSource.strings(c.keyword("azure_deployment")).stream()
                        .findFirst())
                .or(() -> PythonSource.strings(c.argument(0, "model")).stream().findFirst())
                .orElse("");
        String vendor = c.method().replaceAll("^Chat|LLM$|ChatModel$", "");
        Typed byVendor = LabelType.of(spaced(vendor));
        String plain = id.substring(Math.max(id.indexOf(':'), id.lastIndexOf('/')) + 1);
        boolean named = !plain.isEmpty();
        String name = named ? plain : byVendor.known() ? spaced(vendor) : "LLM";
        Typed byId = LabelType.of(name);
        Draft.Part part = draft.part("llm:" + name, name, "llm", named ? 0.9 : 0.7);
        part.provenance.add(Statement.declared(draft, at(c.offset()), c.method() + " " + id));
        byVendor.facts().forEach((k, v) -> part.fact(k, v, Statement.inferred(draft, 0.7, at(c.offset()), vendor)));
        byId.facts()
                .forEach((k, v) -> part.facts.putIfAbsent(
                        k, new Draft.Said(v, Statement.inferred(draft, 0.7, at(c.offset()), name))));
        if (named) {
            part.fact("modelId", FactValue.of(Labels.clean(id)), Statement.declared(draft, at(c.offset()), id));
        }
        models.put(c.assignedTo().isEmpty() ? name : c.assignedTo(), part);
    }

    private Draft.Part tool(String name, String body, int offset) {
        String words = spaced(name);
        Draft.Part part = draft.part("tool:" + name, words, ToolWords.isCode(words) ? "code-executor" : "tool", 0.9);
        if (part.provenance.isEmpty()) {
            part.aliases.add(name);
            part.provenance.add(Statement.declared(draft, at(offset), name));
            ToolWords.say(words + " " + documentation(body), part, draft, at(offset));
        }
        return part;
    }

    private static String documentation(String body) {
        int open = body.indexOf("\"\"\"");
        int close = open < 0 ? -1 : body.indexOf("\"\"\"", open + 3);
        return close < 0 ? "" : body.substring(open + 3, Math.min(close, open + 500));
    }

    private void servers(Call c) {
        Matcher m = SERVER.matcher(String.join(",", c.arguments()));
        while (m.find()) {
            String name = m.group(1);
            Draft.Part part = draft.part("mcp:" + name, spaced(name) + " MCP server", "mcp-server", 0.95);
            part.aliases.add(spaced(name));
            part.provenance.add(Statement.declared(draft, at(c.offset()), "MultiServerMCPClient " + name));
            tools.put("mcp:" + name, part);
        }
    }

    private void store(Call c, String name) {
        Typed typed = LabelType.of(spaced(name));
        boolean data = typed.known() && Vocabulary.standard().isA(typed.type(), "data-store");
        Draft.Part part =
                draft.part("store:" + name, spaced(name), data ? typed.type() : "vector-db", data ? 0.9 : 0.7);
        part.provenance.add(Statement.declared(draft, at(c.offset()), c.name()));
        stores.put(c.assignedTo().isEmpty() ? name : c.assignedTo(), part);
        // what is made of a store is the store under another name
        source.calls.stream()
                .filter(r -> r.method().equals("as_retriever") && r.object().equals(c.assignedTo()))
                .filter(r -> !r.assignedTo().isEmpty())
                .forEach(r -> stores.put(r.assignedTo(), part));
    }

    boolean callsModel(String body) {
        return INVOKES.matcher(body).find()
                || models.keySet().stream().anyMatch(m -> body.matches("(?s).*\\b" + Pattern.quote(m) + "\\b.*"));
    }

    /** The model that a piece of source names, else the only one, else one that is not named. */
    Draft.Part modelIn(String code) {
        for (Map.Entry<String, Draft.Part> m : models.entrySet()) {
            if (WORD.matcher(code).results().anyMatch(w -> w.group().equals(m.getKey()))) {
                return m.getValue();
            }
        }
        String id = PythonSource.strings(code).stream().findFirst().orElse("");
        boolean model = id.length() < 80
                && LabelType.of(id.substring(id.indexOf(':') + 1)).type().equals("llm");
        if (model) {
            Draft.Part part = draft.part("llm:" + id, id.substring(id.indexOf(':') + 1), "llm", 0.85);
            part.provenance.add(Statement.declared(draft, file.path(), id));
            part.fact("modelId", FactValue.of(Labels.clean(id)), Statement.declared(draft, file.path(), id));
            return part;
        }
        return anyModel();
    }

    Draft.Part anyModel() {
        if (!models.isEmpty()) {
            return models.values().iterator().next();
        }
        Draft.Part part = draft.part("llm", "LLM", "llm", 0.6);
        if (part.provenance.isEmpty()) {
            part.provenance.add(Statement.inferred(draft, 0.6, file.path(), "a graph calls a model"));
        }
        return part;
    }

    /** Tools named in a piece of source, directly or through a list. */
    List<Draft.Part> toolsIn(String code) {
        List<Draft.Part> found = new ArrayList<>();
        for (String word : WORD.matcher(code)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList()) {
            if (tools.containsKey(word)) {
                found.add(tools.get(word));
            } else if (source.lists.containsKey(word)) {
                source.lists.get(word).forEach(item -> item(item, found));
            } else if (TOOL_CLASS.matcher(word).matches()) {
                found.add(tool(word, "", 0));
            } else if (code.startsWith("[") && source.functions.containsKey(word)) {
                found.add(tool(
                        word,
                        source.functions.get(word).body(),
                        source.functions.get(word).offset()));
            } else if (code.contains("get_tools")) {
                tools.forEach((k, t) -> {
                    if (k.startsWith("mcp:")) {
                        found.add(t);
                    }
                });
            }
        }
        boolean fromServers = source.calls.stream()
                .anyMatch(c -> c.method().equals("get_tools")
                        && !c.assignedTo().isEmpty()
                        && code.matches("(?s).*\\b" + c.assignedTo() + "\\b.*"));
        if (fromServers) {
            tools.forEach((k, t) -> {
                if (k.startsWith("mcp:")) {
                    found.add(t);
                }
            });
        }
        return found.stream().distinct().toList();
    }

    private void item(String item, List<Draft.Part> into) {
        Matcher m = WORD.matcher(item);
        if (m.lookingAt()) {
            String name = m.group();
            if (tools.containsKey(name)) {
                into.add(tools.get(name));
            } else if (TOOL_CLASS.matcher(name).matches() || source.functions.containsKey(name)) {
                into.add(tool(
                        name,
                        source.functions.containsKey(name)
                                ? source.functions.get(name).body()
                                : "",
                        0));
            }
        }
    }

    /** Tools and stores that a function names. */
    List<Draft.Part> usedBy(String body) {
        List<Draft.Part> found = new ArrayList<>();
        for (String word : WORD.matcher(body)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .toList()) {
            if (stores.containsKey(word)) {
                found.add(stores.get(word));
            } else if (tools.containsKey(word)) {
                found.add(tools.get(word));
            }
        }
        return found.stream().distinct().toList();
    }

    boolean isAgent(String action) {
        return agents.containsKey(action) || action.matches("(?i).*(?:agent|react).*");
    }

    Draft.Part memory(String code, String at) {
        String type = source.calls.stream()
                .filter(c -> c.assignedTo().equals(code) || code.startsWith(c.name() + "("))
                .map(GraphParts::first)
                .filter(n -> SAVER.matcher(n).matches())
                .findFirst()
                .orElse("");
        boolean volatileOne = type.contains("Memory");
        Draft.Part memory = draft.part("memory:" + type, "Agent memory", "memory-store", 0.85);
        memory.provenance.add(Statement.declared(draft, at, type.isEmpty() ? code : type));
        memory.fact(
                "memoryPersistent",
                FactValue.of(!volatileOne),
                Statement.inferred(draft, 0.7, at, type.isEmpty() ? code : type));
        return memory;
    }
}
