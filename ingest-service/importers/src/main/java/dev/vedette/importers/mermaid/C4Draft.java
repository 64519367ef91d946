package dev.vedette.importers.mermaid;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.mermaid.C4Parser.Call;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** C4 diagrams as a sketch: people, systems, containers and components are boxes, boundaries and full nodes frames. */
final class C4Draft {

    private static final Set<String> BOUNDARIES =
            Set.of("boundary", "enterprise_boundary", "system_boundary", "container_boundary");
    private static final Set<String> NODES = Set.of("deployment_node", "node", "node_l", "node_r");
    private static final double TECHNOLOGY = 0.5;

    private final Sketch sketch = new Sketch();
    private final Set<String> known = new HashSet<>();
    private final Draft draft;

    private C4Draft(Draft draft) {
        this.draft = draft;
    }

    static void fill(MermaidText text, Draft draft) throws UnreadableException {
        C4Parser parsed = C4Parser.parse(text);
        if (draft.title().isEmpty()) {
            draft.title(parsed.title);
        }
        C4Draft d = new C4Draft(draft);
        parsed.odd.forEach(o -> draft.note(Receipt.Kind.DROPPED, o.position(), "not understood: " + o.text(), 1.0));
        parsed.calls.stream().filter(call -> !isRelation(call)).forEach(d::element);
        parsed.calls.stream().filter(C4Draft::isRelation).forEach(d::relation);
        if (d.sketch.boxes.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "1:1", "The C4 diagram has no elements.", "Write at least one Person or System.");
        }
        SketchDraft.fill(draft, d.sketch);
    }

    private static String macro(Call call) {
        return call.macro().toLowerCase(Locale.ROOT);
    }

    private static boolean isRelation(Call call) {
        String m = macro(call);
        return m.startsWith("rel") || m.startsWith("birel");
    }

    private void element(Call call) {
        String m = macro(call);
        String id = call.argument(0, "alias");
        String label = call.argument(1, "label");
        if (id.isEmpty() || !known.add(id)) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    call.position(),
                    "an element without or with a doubled alias: " + call.written(),
                    1.0);
            return;
        }
        String name = Names.key(label).isEmpty() ? id : label;
        String frame = call.inside() == null ? null : call.inside().argument(0, "alias");
        boolean boundary = BOUNDARIES.contains(m);
        if (boundary || NODES.contains(m) && call.block()) {
            sketch.frames.add(new Sketch.Frame(id, name.replace('\n', ' '), "", frame, call.position()));
        } else if (m.startsWith("person")
                || m.startsWith("system")
                || m.startsWith("container")
                || m.startsWith("component")
                || NODES.contains(m)) {
            sketch.boxes.add(new Sketch.Box(id, name, hint(call, m), frame, call.position(), call.written()));
        } else {
            known.remove(id);
            draft.note(Receipt.Kind.DROPPED, call.position(), "not understood: " + call.written(), 1.0);
        }
    }

    private static Typed hint(Call call, String macro) {
        boolean outside = macro.endsWith("_ext");
        boolean technical = macro.startsWith("container") || macro.startsWith("component") || NODES.contains(macro);
        String technology = technical ? call.argument(2, "techn") : "";
        String description = technical ? call.argument(3, "descr") : call.argument(2, "descr");
        TreeMap<String, FactValue> facts =
                new TreeMap<>(Gazetteer.standard().qualifiers(technology + ", " + description));
        if (macro.startsWith("person")) {
            return outside ? new Typed("external-actor", 0.95, facts) : new Typed("user", 0.8, facts);
        }
        if (macro.contains("queue")) {
            return new Typed("message-queue", 0.9, facts);
        }
        Typed byTechnology = LabelType.of(technology);
        byTechnology.facts().forEach(facts::putIfAbsent);
        if (macro.contains("db")) {
            boolean finer = Vocabulary.standard().isA(byTechnology.type(), "data-store");
            return new Typed(finer ? byTechnology.type() : "data-store", 0.6, facts);
        }
        if (outside) {
            return new Typed("external-service", 0.65, facts);
        }
        return byTechnology.known()
                ? new Typed(byTechnology.type(), Math.min(TECHNOLOGY, byTechnology.confidence()), facts)
                : new Typed(Typed.NOTHING.type(), 0, facts);
    }

    private void relation(Call call) {
        // RelIndex counts the steps of a dynamic diagram first
        int first = macro(call).startsWith("relindex") ? 1 : 0;
        String from = call.argument(first, "from");
        String to = call.argument(first + 1, "to");
        if (!known.contains(from) || !known.contains(to)) {
            draft.countRead(1);
            draft.note(
                    Receipt.Kind.DROPPED,
                    call.position(),
                    "a relation to what is not declared: " + call.written(),
                    1.0);
            return;
        }
        String technology = call.argument(first + 3, "techn");
        String label = (call.argument(first + 2, "label") + (technology.isEmpty() ? "" : " [" + technology + "]"))
                .replace('\n', ' ');
        Sketch.Heads heads = macro(call).startsWith("birel")
                ? Sketch.Heads.BOTH
                : macro(call).endsWith("_back") ? Sketch.Heads.BACK : Sketch.Heads.FORWARD;
        sketch.arrows.add(new Sketch.Arrow(from, to, label, heads, false, call.position(), call.written()));
    }
}
