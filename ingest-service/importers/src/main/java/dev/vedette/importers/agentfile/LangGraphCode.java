package dev.vedette.importers.agentfile;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.agentfile.PythonSource.Call;
import dev.vedette.importers.agentfile.PythonSource.Function;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the nodes and edges of graphs from Python, and what their functions use. */
final class LangGraphCode {

    private static final List<String> ENDS = List.of("START", "END", "__start__", "__end__");
    private static final Pattern GOTO =
            Pattern.compile("goto\\s*=\\s*(\\[[^\\]\\n]{0,300}\\]|[\"'][^\"'\\n]{1,100}[\"'])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w{0,80}");

    private final SourceFile file;
    private final Draft draft;
    private final PythonSource source;
    private final GraphParts parts;
    private final Map<String, Draft.Part> nodes = new LinkedHashMap<>();
    private final Map<String, String> functionOf = new LinkedHashMap<>();

    LangGraphCode(SourceFile file, Draft draft) {
        this.file = file;
        this.draft = draft;
        this.source = new PythonSource(file.text());
        this.parts = new GraphParts(file, source, draft);
    }

    /** @param name of the graph, e.g. its key in {@code langgraph.json} */
    void read(String name) {
        parts.declare();
        for (Call c : source.calls) {
            switch (c.method()) {
                case "add_node" -> node(c);
                case "create_react_agent", "create_agent", "create_supervisor" -> agent(c, name);
                default -> {
                    // edges need all nodes first
                }
            }
        }
        source.calls.forEach(this::edges);
        nodes.forEach(this::uses);
        source.calls.stream().filter(c -> c.method().equals("compile")).forEach(this::compile);
        draft.note(
                Receipt.Kind.WARNING,
                file.path(),
                "Of the Python code only nodes, edges, models, tools and memory are read; it is not run.",
                1);
    }

    private String at(int offset) {
        return file.path() + ":" + source.line(offset);
    }

    private void node(Call c) {
        String first = c.argument(0, "node");
        List<String> strings = PythonSource.strings(first);
        boolean named = first.startsWith("\"") || first.startsWith("'");
        String key = named && !strings.isEmpty() ? strings.getFirst() : first.substring(first.lastIndexOf('.') + 1);
        String action = named ? c.argument(1, "action") : first;
        if (!WORD.matcher(key.replace('-', '_').replace(' ', '_').replace('.', '_'))
                .matches()) {
            draft.note(
                    Receipt.Kind.DROPPED, at(c.offset()), "a node whose name is computed: " + Labels.clean(first), 1);
            return;
        }
        draft.countRead(1);
        draft.countMapped(1);
        Matcher word = WORD.matcher(action.replaceFirst("^self\\.", ""));
        String function = word.find() ? word.group() : "";
        Function body = source.functions.get(function);
        Typed typed = type(key, action, body);
        Draft.Part part =
                draft.part("node:" + file.path() + ":" + key, GraphParts.spaced(key), typed.type(), typed.confidence());
        part.aliases.add(key);
        part.provenance.add(Statement.declared(draft, at(c.offset()), "add_node " + key));
        typed.facts().forEach((k, v) -> part.fact(k, v, Statement.inferred(draft, 0.6, at(c.offset()), key)));
        nodes.put(key, part);
        functionOf.put(key, function);
        if (action.startsWith("ToolNode")) {
            parts.toolsIn(action).forEach(t -> invoke(part, t, c.offset()));
        }
    }

    private Typed type(String key, String action, Function body) {
        Typed byName = LabelType.of(GraphParts.spaced(key));
        boolean model = body != null && parts.callsModel(body.body());
        if (action.startsWith("ToolNode")) {
            return new Typed("tool-runtime", 0.9, Typed.NOTHING.facts());
        }
        if (body != null && body.body().contains("interrupt(")) {
            return new Typed("human-approval", 0.85, Typed.NOTHING.facts());
        }
        if (byName.known() && byName.confidence() >= 0.7) {
            return byName;
        }
        boolean looksUp = body != null
                && !model
                && parts.usedBy(body.body()).stream()
                        .anyMatch(p -> Vocabulary.standard().isA(p.type, "data-store"));
        if (looksUp) {
            return new Typed("rag-retriever", 0.75, byName.facts());
        }
        boolean made = parts.isAgent(action);
        return model || made ? new Typed("agent", 0.75, byName.facts()) : new Typed("function", 0.5, byName.facts());
    }

    /** A whole agent in one call. */
    private void agent(Call c, String graph) {
        String own =
                PythonSource.strings(c.keyword("name")).stream().findFirst().orElse(c.assignedTo());
        String generic = own.isEmpty() || own.equals("graph") || own.equals("agent") || own.equals("app") ? graph : own;
        Draft.Part part = draft.part("agent:" + file.path() + ":" + own, GraphParts.spaced(generic), "agent", 0.9);
        part.provenance.add(Statement.declared(draft, at(c.offset()), c.method() + " " + own));
        parts.agents.put(c.assignedTo(), part);
        draft.countRead(1);
        draft.countMapped(1);
        prompt(part, parts.modelIn(c.argument(0, "model")), c.offset());
        parts.toolsIn(c.argument(1, "tools")).forEach(t -> invoke(part, t, c.offset()));
        memory(c, part);
        for (String key : List.of("interrupt_before", "interrupt_after")) {
            if (!c.keyword(key).isEmpty()) {
                approval(part, c.offset(), key);
            }
        }
    }

    private void edges(Call c) {
        switch (c.method()) {
            case "add_edge" ->
                ends(c.argument(0, "start_key"))
                        .forEach(f -> ends(c.argument(1, "end_key")).forEach(t -> edge(f, t, "", c.offset())));
            case "add_conditional_edges" -> conditional(c);
            case "set_entry_point" -> ends(c.argument(0, "key")).forEach(t -> edge("START", t, "", c.offset()));
            case "add_sequence" -> {
                List<String> steps = ends(c.argument(0, "nodes"));
                for (int i = 1; i < steps.size(); i++) {
                    edge(steps.get(i - 1), steps.get(i), "", c.offset());
                }
            }
            default -> {
                // no edge
            }
        }
    }

    /** Names of nodes in an argument: strings, constants, or functions that are nodes. */
    private List<String> ends(String argument) {
        List<String> strings = PythonSource.strings(argument);
        if (!strings.isEmpty()) {
            return strings;
        }
        return WORD.matcher(argument)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(w -> ENDS.contains(w) || nodes.containsKey(w))
                .toList();
    }

    private void conditional(Call c) {
        List<String> froms = ends(c.argument(0, "source"));
        String router = c.argument(1, "path");
        String map = c.argument(2, "path_map");
        Function body = source.functions.get(router.substring(router.lastIndexOf('.') + 1));
        List<String> targets = (map.isEmpty()
                        ? body == null ? List.<String>of() : PythonSource.strings(body.body())
                        : PythonSource.strings(map))
                .stream().filter(nodes::containsKey).distinct().toList();
        if (targets.isEmpty() && map.isEmpty() && router.endsWith("tools_condition") && nodes.containsKey("tools")) {
            targets = List.of("tools");
        }
        for (String f : froms) {
            targets.forEach(t -> edge(f, t, Labels.clean(router), c.offset()));
        }
        if (targets.isEmpty()) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    at(c.offset()),
                    "where " + Labels.clean(router) + " leads to is not written",
                    1);
        }
    }

    private void edge(String from, String to, String label, int offset) {
        draft.countRead(1);
        Draft.Part target = nodes.get(to);
        Draft.Part origin = nodes.get(from);
        if (target != null && (from.equals("START") || from.equals("__start__"))) {
            Draft.Part user = draft.part("user", "User", "user", 0.5);
            if (user.provenance.isEmpty()) {
                user.provenance.add(Statement.inferred(draft, 0.5, at(offset), "somebody starts the graph"));
            }
            link(user, target, "", Statement.inferred(draft, 0.6, at(offset), "the graph starts at " + to));
        } else if (origin != null && target != null && origin != target) {
            link(origin, target, label, Statement.declared(draft, at(offset), from + " to " + to));
        } else if (!ENDS.contains(to) && !ENDS.contains(from) && origin != target) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    at(offset),
                    "an edge to what is no node: " + Labels.clean(from + " to " + to),
                    1);
            return;
        }
        draft.countMapped(1);
    }

    private void link(Draft.Part from, Draft.Part to, String label, Provenance by) {
        boolean drawn = !draft.links(from.localId, to.localId).isEmpty();
        if (!drawn) {
            draft.link(from.localId, to.localId, label).provenance.add(by);
        }
    }

    /** What the function of a node calls: its model, tools, stores, and nodes it jumps to. */
    private void uses(String key, Draft.Part node) {
        Function f = source.functions.get(functionOf.getOrDefault(key, ""));
        Draft.Part made = parts.agents.get(functionOf.getOrDefault(key, ""));
        if (made != null) {
            link(node, made, "", Statement.declared(draft, file.path(), key + " runs " + made.name));
        }
        if (f == null) {
            if (Vocabulary.standard().isA(node.type, "agent") && made == null) {
                prompt(node, parts.anyModel(), 0);
            }
            return;
        }
        if (parts.callsModel(f.body())) {
            prompt(node, parts.modelIn(f.body()), f.offset());
        }
        parts.usedBy(f.body()).forEach(p -> invoke(node, p, f.offset()));
        Matcher jump = GOTO.matcher(f.body());
        while (jump.find()) {
            PythonSource.strings(jump.group(1)).stream()
                    .filter(nodes::containsKey)
                    .forEach(t -> edge(key, t, "goto", f.offset()));
        }
    }

    private void prompt(Draft.Part from, Draft.Part model, int offset) {
        link(from, model, "prompt", Statement.inferred(draft, 0.8, at(offset), from.name + " calls " + model.name));
    }

    private void invoke(Draft.Part from, Draft.Part to, int offset) {
        Provenance by = Statement.declared(draft, at(offset), from.name + " uses " + to.name);
        link(from, to, "", by);
        draft.links(from.localId, to.localId).stream()
                .filter(l -> l.facts.isEmpty())
                .forEach(l -> l.fact("kind", FactValue.of("invoke"), by));
    }

    private void compile(Call c) {
        for (String key : List.of("interrupt_before", "interrupt_after")) {
            for (String name : PythonSource.strings(c.keyword(key))) {
                if (nodes.containsKey(name)) {
                    approval(nodes.get(name), c.offset(), key);
                }
            }
        }
        if (!nodes.isEmpty()) {
            memory(c, nodes.values().iterator().next());
        }
    }

    private void memory(Call c, Draft.Part user) {
        for (String key : List.of("checkpointer", "store")) {
            if (!c.keyword(key).isEmpty() && !c.keyword(key).equals("None")) {
                Draft.Part memory = parts.memory(c.keyword(key), at(c.offset()));
                link(user, memory, "state", Statement.declared(draft, at(c.offset()), key + "=" + c.keyword(key)));
            }
        }
    }

    /** Runs stop at these nodes until a person lets them go on. */
    private void approval(Draft.Part at, int offset, String why) {
        Draft.Part person = draft.part("human", "Human review", "human-approval", 0.85);
        person.provenance.add(Statement.declared(draft, at(offset), why));
        link(at, person, "review", Statement.declared(draft, at(offset), why));
        Provenance by = Statement.inferred(draft, 0.7, at(offset), why);
        at.fact("approval", FactValue.of("required"), by);
        draft.links().stream()
                .filter(l ->
                        l.from.equals(at.localId) && draft.part(l.to).localId.startsWith("tool:"))
                .forEach(l -> draft.part(l.to).fact("approval", FactValue.of("required"), by));
    }
}
