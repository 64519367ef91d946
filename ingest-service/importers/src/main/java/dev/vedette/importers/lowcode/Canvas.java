package dev.vedette.importers.lowcode;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes and lines of one drawn flow on their way into a draft. */
final class Canvas {

    private static final double SURE = 0.95;
    /** Who calls whom, least active first: a model is called by all, a store by retrievers and steps, a tool by agents. */
    private static final List<List<String>> RANKS = List.of(
            List.of("model"),
            List.of("data-store", "cache", "external-content"),
            List.of("rag-retriever", "tool", "skill", "guardrail", "code-executor", "pipeline"));

    /** @param kind key of the table; @param model identifier of the model it holds, or {@code ""} */
    record Node(String id, String name, String kind, String model, String pointer) {}

    record Edge(String from, String to, String pointer) {}

    private record Ends(String from, String to) {}

    private final Draft draft;
    private final Map<String, Node> nodes = new java.util.LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, List<Edge>> leaving = new HashMap<>();
    private final Set<Ends> joined = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    Canvas(Draft draft) {
        this.draft = draft;
    }

    void edge(String from, String to, String pointer) {
        Edge edge = new Edge(from, to, pointer);
        edges.add(edge);
        leaving.computeIfAbsent(from, k -> new ArrayList<>()).add(edge);
    }

    /** Adds the node; a kind without a row is typed by its name and said in the receipt. */
    void node(Node node, KindTable table) {
        draft.countRead(1);
        nodes.put(node.id(), node);
        String type = table.type(node.kind()).orElse(null);
        if (type != null && type.isEmpty()) {
            return;
        }
        double confidence = SURE;
        if (type == null) {
            Typed guess = LabelType.of(node.name());
            type = guess.known() ? guess.type() : "service";
            confidence = 0.4;
            draft.note(
                    Receipt.Kind.GUESSED,
                    node.pointer(),
                    "The node kind " + node.kind() + " is not in the table; \"" + node.name() + "\" is taken as " + type
                            + ".",
                    confidence);
        }
        Draft.Part part = draft.part(node.id(), unique(node.name()), type, confidence);
        part.provenance.add(by(node.pointer(), node.name() + " (" + node.kind() + ")"));
        if (!node.model().isBlank()) {
            part.fact("modelId", FactValue.of(node.model()), by(node.pointer(), node.model()));
            part.aliases.add(node.model());
        }
        maker(part, node.name() + " " + node.model(), node.pointer());
        if (type.equals("code-executor")) {
            part.fact("sideEffects", FactValue.of(List.of("exec")), by(node.pointer(), node.kind()));
        }
        if (type.equals("external-content")) {
            part.fact("contentTrust", FactValue.of("untrusted"), by(node.pointer(), node.kind()));
        }
        draft.countMapped(1);
    }

    /** Who makes and runs a model, where its name tells. */
    private void maker(Draft.Part part, String words, String pointer) {
        if (!Vocabulary.standard().isA(part.type, "model")) {
            return;
        }
        Typed named = LabelType.of(words.strip());
        Provenance by = new Provenance(
                Origin.INFERRED, 0.8, draft.source(), pointer, Labels.clean(words.strip()), draft.extractor());
        for (String key : List.of("provider", "hosting")) {
            if (named.facts().containsKey(key) && !part.facts.containsKey(key)) {
                part.fact(key, named.facts().get(key), by);
            }
        }
    }

    /** Names of nodes repeat; a number keeps them apart for people. */
    private String unique(String name) {
        String base = name.isBlank() ? "Node" : name;
        String candidate = base;
        int n;
        while (!names.add(candidate)) {
            n = repeats.merge(base, 1, Integer::sum) + 1;
            candidate = base + " " + n;
        }
        return candidate;
    }

    void uses(String from, String localId, String name, String type, String pointer) {
        Draft.Part part = draft.part(localId, name, type, 0.9);
        part.provenance.add(by(pointer, name));
        maker(part, name, pointer);
        join(from, localId, pointer);
    }

    /**
     * Joins what lies at the ends of lines, past glue. A line from a thing that is only used (a model, a store, a tool) to
     * a step that uses it is turned round: the step calls.
     */
    void finish() {
        for (Edge e : edges) {
            if (draft.part(e.from()) == null) {
                continue;
            }
            for (String to : beyondGlue(e.to())) {
                boolean turned = rank(e.from()) < rank(to);
                join(turned ? to : e.from(), turned ? e.from() : to, e.pointer());
            }
        }
    }

    private int rank(String id) {
        String type = draft.part(id).type;
        for (int i = 0; i < RANKS.size(); i++) {
            if (RANKS.get(i).stream().anyMatch(u -> Vocabulary.standard().isA(type, u))) {
                return i;
            }
        }
        return RANKS.size();
    }

    private List<String> beyondGlue(String start) {
        List<String> ends = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            if (seen.add(at)) {
                if (draft.part(at) != null) {
                    ends.add(at);
                } else {
                    leaving.getOrDefault(at, List.of()).forEach(e -> open.addLast(e.to()));
                }
            }
        }
        return ends;
    }

    private void join(String from, String to, String pointer) {
        boolean parts = draft.part(from) != null && draft.part(to) != null;
        if (parts && !from.equals(to) && joined.add(new Ends(from, to))) {
            draft.link(from, to, "").provenance.add(by(pointer, draft.part(from).name + " to " + draft.part(to).name));
        }
    }

    private Provenance by(String pointer, String evidence) {
        return new Provenance(
                Origin.DECLARED, SURE, draft.source(), pointer, Labels.clean(evidence), draft.extractor());
    }

    /** People who talk to the flow, at each of its public starts. */
    void user(String startId) {
        if (draft.part(startId) != null) {
            Draft.Part user = draft.part("user", "User", "user", 0.7);
            Provenance by = new Provenance(
                    Origin.INFERRED, 0.7, draft.source(), "", "somebody starts the flow", draft.extractor());
            user.provenance.add(by);
            draft.link(user.localId, startId, "").provenance.add(by);
        }
    }
}
