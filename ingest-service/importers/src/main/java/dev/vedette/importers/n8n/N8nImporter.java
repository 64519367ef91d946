package dev.vedette.importers.n8n;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads n8n workflow exports. Glue nodes (if, set, merge...) are passed through: their neighbours are joined. */
public final class N8nImporter implements Importer {

    private static final String EXTRACTOR = "n8n@1";
    private static final double STATED = 0.95;

    @Override
    public String format() {
        return "n8n";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file).map(Workflow::score).orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        Workflow flow = Workflow.of(JsonSource.read(file));
        draft.title(flow.name());
        SameService same = new SameService();
        for (Workflow.Node node : flow.nodes().values()) {
            draft.countRead(1);
            String first = same.first(node);
            if (first.equals(node.name())) {
                part(node, file, draft);
            } else {
                draft.part(first).aliases.add(Labels.clean(node.name()));
                draft.part(first)
                        .provenance
                        .add(by(file, Origin.DECLARED, STATED, node.pointer(), node.name() + " uses the same service"));
                draft.countMapped(1);
            }
        }
        Map<String, List<Workflow.Edge>> leaving = flow.leaving();
        for (Workflow.Edge e : flow.edges()) {
            if (draft.part(same.of(e.from())) == null) {
                continue;
            }
            if (e.subNode()) {
                boolean feeds = e.kind().equals("ai_document");
                // In the file the sub-node points at its root; the root is what calls, but a loader brings documents.
                String root = same.of(e.to());
                String sub = same.of(e.from());
                join(
                        draft,
                        feeds ? sub : root,
                        feeds ? root : sub,
                        e.kind().substring(3).replace('_', ' '),
                        file);
            } else {
                for (String to : beyondGlue(leaving, draft, same, e.to())) {
                    join(draft, same.of(e.from()), to, "", file);
                }
            }
        }
    }

    private static void part(Workflow.Node node, SourceFile file, Draft draft) {
        NodeTypes.Row row = NodeTypes.standard().find(node.type()).orElse(null);
        Provenance by = by(file, Origin.DECLARED, STATED, node.pointer(), node.name() + " (" + node.type() + ")");
        if (approval(node)) {
            Draft.Part gate = draft.part(node.name(), Labels.clean(node.name()), "human-approval", STATED);
            gate.provenance.add(by);
            draft.countMapped(1);
            return;
        }
        if (row != null && row.glue()) {
            return;
        }
        if (row == null) {
            draft.note(
                    Receipt.Kind.GUESSED,
                    node.pointer(),
                    "Node type " + node.type() + " is not in the table; taken as an outside service.",
                    0.4);
        }
        boolean tool =
                node.type().endsWith("Tool") && row != null && !row.type().equals("llm");
        String type = row == null ? "external-service" : row.type();
        Draft.Part part = draft.part(node.name(), Labels.clean(node.name()), type, row == null ? 0.4 : STATED);
        part.provenance.add(by);
        draft.countMapped(1);
        if (tool) {
            part.aliases.add(Labels.clean(node.type().substring(node.type().lastIndexOf('.') + 1)));
        }
        if (row != null) {
            facts(row, part, by);
        }
        if (node.disabled()) {
            part.fact("planned", FactValue.of(true), by);
            draft.note(
                    Receipt.Kind.WARNING,
                    node.pointer(),
                    "Node " + part.name + " is switched off; shown as planned.",
                    1);
        }
        model(node, part, file);
        web(node, part, file, draft);
        if (row != null && row.entry() || node.trigger() && row != null && "untrusted".equals(row.contentTrust())) {
            entry(node, part, file, draft);
        }
    }

    private static void facts(NodeTypes.Row row, Draft.Part part, Provenance by) {
        if (row.provider() != null) {
            part.fact("provider", FactValue.of(row.provider()), by);
        }
        if (row.hosting() != null) {
            part.fact("hosting", FactValue.of(row.hosting()), by);
        }
        if (row.contentTrust() != null) {
            part.fact("contentTrust", FactValue.of(row.contentTrust()), by);
        }
        if (row.destinations() != null) {
            part.fact("destinations", FactValue.of(row.destinations()), by);
        }
        if (row.sideEffects() != null) {
            part.fact("sideEffects", FactValue.of(row.sideEffects()), by);
        }
        if (row.dataClasses() != null) {
            part.fact("dataClasses", FactValue.of(row.dataClasses()), by);
        }
    }

    private static void model(Workflow.Node node, Draft.Part part, SourceFile file) {
        if (!part.type.equals("llm") && !part.type.equals("embedding-model")) {
            return;
        }
        var model = node.parameters().path("model");
        String id = model.isObject() ? model.path("value").asText("") : model.asText("");
        if (!id.isBlank() && !id.startsWith("=")) {
            Provenance by = by(file, Origin.DECLARED, STATED, Workflow.at(node, "parameters/model"), id);
            part.fact("modelId", FactValue.of(Labels.clean(id)), by);
            part.aliases.add(Labels.clean(id));
        }
        if (!part.facts.containsKey("hosting")) {
            boolean self = node.type().toLowerCase(Locale.ROOT).contains("ollama");
            part.fact(
                    "hosting",
                    FactValue.of(self ? "self" : "third-party"),
                    by(file, Origin.INFERRED, 0.8, node.pointer(), node.type()));
        }
    }

    /** The host an HTTP request goes to; a free URL is a way out to anywhere. */
    private static void web(Workflow.Node node, Draft.Part part, SourceFile file, Draft draft) {
        String url = node.parameters().path("url").asText("");
        if (url.isBlank()) {
            return;
        }
        Provenance by = by(
                file,
                Origin.DECLARED,
                STATED,
                Workflow.at(node, "parameters/url"),
                url.length() > 120 ? url.substring(0, 120) : url);
        if (url.startsWith("=")) {
            part.fact("destinations", FactValue.of(url.startsWith("=http") ? "fixed" : "any"), by);
            return;
        }
        part.fact("destinations", FactValue.of("fixed"), by);
        try {
            String host = URI.create(url.strip()).getHost();
            if (host != null) {
                part.identities.put(Draft.IdentityKind.DNS, host);
                part.aliases.add(host);
                modelBehind(host, part);
            }
        } catch (IllegalArgumentException e) {
            draft.note(
                    Receipt.Kind.WARNING,
                    Workflow.at(node, "parameters/url"),
                    "The URL is not one that can be read.",
                    1);
        }
    }

    /** A request to the address of a model is a call of that model. */
    private static void modelBehind(String host, Draft.Part part) {
        List<String> words = List.of(host.split("[.-]"));
        for (int i = 0; i < words.size() - 1; i++) {
            String type = Gazetteer.standard()
                    .productAt(words, i)
                    .map(f -> f.typed().type())
                    .orElse("component");
            if (part.type.equals("external-service") && Vocabulary.standard().isA(type, "model")) {
                part.type = type;
            }
        }
    }

    private static void entry(Workflow.Node node, Draft.Part part, SourceFile file, Draft draft) {
        Provenance by = by(file, Origin.DECLARED, 0.9, node.pointer(), node.type());
        boolean external = part.type.equals("external-service") || part.type.equals("external-content");
        if (!external) {
            String authentication = node.parameters().path("authentication").asText("none");
            boolean open = node.type().endsWith("chatTrigger")
                    ? node.parameters().path("public").asBoolean(false)
                    : true;
            part.fact("internetExposed", FactValue.of(open), by);
            part.fact("authn", FactValue.of(authentication.equals("none") ? "none" : "required"), by);
        }
        if (!external) {
            return;
        }
        Draft.Part sender = draft.part("outside:Anyone", "Anyone", "external-actor", 0.7);
        Provenance guess = by(file, Origin.INFERRED, 0.7, node.pointer(), "somebody writes to " + part.name);
        sender.provenance.add(guess);
        draft.link(sender.localId, node.name(), "").provenance.add(guess);
        draft.note(
                Receipt.Kind.GUESSED, node.pointer(), "Anyone is taken to be able to write to " + part.name + ".", 0.7);
    }

    /** Nodes that wait for a person: "send and wait" of a messaging node, or a wait for a form or a call. */
    private static boolean approval(Workflow.Node node) {
        return node.parameters().path("operation").asText("").equals("sendAndWait")
                || node.type().endsWith(".wait")
                        && Set.of("form", "webhook")
                                .contains(node.parameters().path("resume").asText(""));
    }

    private static List<String> beyondGlue(
            Map<String, List<Workflow.Edge>> leaving, Draft draft, SameService same, String start) {
        List<String> ends = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            if (!seen.add(at)) {
                continue;
            }
            if (draft.part(same.of(at)) != null) {
                ends.add(same.of(at));
                continue;
            }
            leaving.getOrDefault(at, List.of()).forEach(e -> open.addLast(e.to()));
        }
        return ends;
    }

    private static void join(Draft draft, String from, String to, String label, SourceFile file) {
        if (draft.part(from) == null || draft.part(to) == null || from.equals(to)) {
            return;
        }
        Draft.Link link = draft.link(from, to, label);
        Provenance by = by(file, Origin.DECLARED, STATED, "/connections", from + " to " + to);
        link.provenance.add(by);
        if (label.equals("tool")) {
            link.fact("kind", FactValue.of("invoke"), by);
        }
    }

    private static Provenance by(SourceFile file, Origin origin, double confidence, String pointer, String evidence) {
        return new Provenance(origin, confidence, file.path(), pointer, Labels.clean(evidence), EXTRACTOR);
    }
}
